# Builds Fairway and runs it as a user without rights, from a read-only source tree; only /data is written to.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATABASE_URL=file:/data/fairway.db
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/bot/web ./bot/web
COPY --from=build /app/bot/desk/*.yaml ./bot/desk/
COPY --from=build /app/dialogs ./dialogs
COPY --from=build /app/knowledge ./knowledge
# What editors ask a draft against.
COPY --from=build /app/test/eval/golden.yaml ./test/eval/golden.yaml
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The same limits as in package.json; without them Node lets the heap grow to twice as much before it tidies up.
CMD ["node", "--v8-pool-size=1", "--max-semi-space-size=8", "--max-old-space-size=1024", "dist/bot/main.js"]

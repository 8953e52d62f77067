import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './state/desk.js';
import { theme, variables } from './theme.js';
import { App } from './ui/App.js';
import { DeskContext } from './ui/desk-context.js';

/** The security policy lets in what carries this. Scroll locks of the library look for it under the second name. */
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
Object.assign(globalThis, { __webpack_nonce__: nonce });

const desk = new Desk();
void desk.begin();

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <DeskContext value={desk}>
        <App />
      </DeskContext>
    </MantineProvider>
  </StrictMode>,
);

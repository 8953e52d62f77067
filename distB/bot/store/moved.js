import { flag } from './flags.js';
export const movedBy = ({ conversation, answers, version, at, says, memory, keeping, counted }) => ({
    conversation,
    answers,
    version,
    at,
    says: says.length,
    memory: JSON.stringify(memory),
    counted: counted ? JSON.stringify(counted) : null,
    keeps: flag(keeping !== undefined),
    standing: keeping?.standing ?? null,
    judgedBy: keeping?.judgedBy ?? null,
    lookAt: keeping?.lookAt ?? null,
});
//# sourceMappingURL=moved.js.map
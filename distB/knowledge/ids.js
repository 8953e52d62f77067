import { z } from 'zod';
const slug = (what) => z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `${what} must be lower-case words joined by hyphens, such as "track-record"`);
/** Ids are branded so that a criterion cannot be passed where a programme is meant; only these schemas mint them. */
export const ProgrammeId = slug('a programme id').brand();
export const TierId = slug('a tier id').brand();
export const CriterionId = slug('a criterion id').brand();
export const RelaxationId = slug('a relaxation id').brand();
export const SourceId = slug('a source id').brand();
export const EntryId = slug('an id').brand();
export const TopicId = slug('a topic id').brand();
export const QuestionId = slug('a question id').brand();
export const FactId = z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/, 'a fact id must be one word in camelCase, such as "yearsTrading"')
    .brand();
//# sourceMappingURL=ids.js.map
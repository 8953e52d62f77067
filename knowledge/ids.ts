import { z } from 'zod';

const slug = (what: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `${what} must be lower-case words joined by hyphens, such as "track-record"`);

/** Ids are branded so that a criterion cannot be passed where a programme is meant; only these schemas mint them. */
export const ProgrammeId = slug('a programme id').brand<'ProgrammeId'>();
export const TierId = slug('a tier id').brand<'TierId'>();
export const CriterionId = slug('a criterion id').brand<'CriterionId'>();
export const RelaxationId = slug('a relaxation id').brand<'RelaxationId'>();
export const SourceId = slug('a source id').brand<'SourceId'>();
export const EntryId = slug('an id').brand<'EntryId'>();
export const TopicId = slug('a topic id').brand<'TopicId'>();
export const QuestionId = slug('a question id').brand<'QuestionId'>();
export const FactId = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'a fact id must be one word in camelCase, such as "yearsTrading"')
  .brand<'FactId'>();

export type ProgrammeId = z.infer<typeof ProgrammeId>;
export type TierId = z.infer<typeof TierId>;
export type CriterionId = z.infer<typeof CriterionId>;
export type RelaxationId = z.infer<typeof RelaxationId>;
export type SourceId = z.infer<typeof SourceId>;
export type EntryId = z.infer<typeof EntryId>;
export type TopicId = z.infer<typeof TopicId>;
export type QuestionId = z.infer<typeof QuestionId>;
export type FactId = z.infer<typeof FactId>;

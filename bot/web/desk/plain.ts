/** Characters that turn the direction of the text around them; in a name they can hide what a file is. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** A stranger's words for one line: nothing invisible that changes how the rest reads. */
export const oneLine = (text: string): string =>
  text.replace(turning, '').replace(control, '').replace(/\s+/gu, ' ').trim();

/** A stranger's words over several lines. */
export const plainText = (text: string): string => text.replace(control, '');

/** A link of the knowledge base, when it is one that a browser may follow. */
export function webLink(link: string | null): string | undefined {
  if (link === null || !URL.canParse(link)) return undefined;
  const { protocol, href } = new URL(link);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

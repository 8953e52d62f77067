import type { Case } from '../content.js';
import { menuFact, questionFor } from '../question.js';
import { heading, items, type Say, say, talk } from '../say.js';
import { valueInWords } from '../words.js';

/** Everything the trader told, each line with its own "Change". */
export function answersView(at: Case): Say {
  const lines = at.answers.flatMap(({ fact: id, value }) => {
    const fact = id === menuFact ? undefined : questionFor(id, at);
    return fact
      ? [
          {
            title: `${fact.label}: ${valueInWords(fact, value, at)}`,
            lines: [],
            choice: {
              label: at.say('answersChange', { label: fact.label }),
              means: { kind: 'command' as const, command: 'change' as const, about: id },
            },
          },
        ]
      : [];
  });
  return lines.length === 0
    ? say('talk', [talk(at.say('answersNone'))])
    : say('result', [heading(at.say('answersTitle')), items(lines), talk(at.say('answersHowTo'))]);
}

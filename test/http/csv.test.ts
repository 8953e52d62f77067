import { expect, test } from 'vitest';
import { csvLine } from '../../bot/http/csv.js';

test.each([
  [['a', 1, null], 'a,1,'],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"'],
  [['=1+1', '+1', '-1', '@x', '\tx'], "'=1+1,'+1,'-1,'@x,'\tx"],
  [['=HYPERLINK("http://evil.example","press")'], `"'=HYPERLINK(""http://evil.example"",""press"")"`],
] as const)('%j', (cells, line) => expect(csvLine(cells)).toBe(`${line}\r\n`));

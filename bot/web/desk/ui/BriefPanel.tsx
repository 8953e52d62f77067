import { Accordion, Alert, Anchor, Badge, List, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Brief, Cite, Finding, FindingKind, Paper, Stated, Ticket } from '../api/types.js';
import { oneLine, plainText, webLink } from '../plain.js';
import { fullTime, languageName } from '../times.js';
import { words } from '../words.js';
import classes from './BriefPanel.module.css';

const w = words.brief;

/** The case on one screen: who, what they want, where they stand, and what we know about it. */
export function BriefPanel({ brief, ticket }: { brief: Brief; ticket: Ticket }) {
  const { verdict, programme } = brief;
  const met = verdict?.findings.filter(({ kind }) => kind === 'met' || kind === 'met-by-relaxation').length ?? 0;
  const numbers = new Map(brief.sources.map(({ id, place }, at) => [`${id} ${place}`, at + 1]));
  return (
    <Stack gap="md">
      <section aria-label={w.wants}>
        <Text size="xs" c="dimmed" fw={600}>
          {w.wants}
        </Text>
        <Text className="theirs" dir="auto" fw={500}>
          {plainText(brief.wants.question) || w.nothingAsked}
        </Text>
        <Text size="sm" c="dimmed">
          {words.reason[brief.wants.reason]} · {fullTime(brief.wants.askedAt)}
        </Text>
      </section>
      <section aria-label={w.who}>
        <dl className={classes.facts}>
          <Fact name={w.who} value={oneLine(brief.who.name ?? '') || words.common.unknownName} />
          <Fact name={w.role} value={brief.who.role} />
          <Fact name={w.programme} value={programme ? `${programme.economy}: ${programme.name}` : w.noProgramme} />
          <Fact name={w.tier} value={programme && (programme.tier?.name ?? w.noTier)} />
          <Fact name={w.email} value={brief.who.email && oneLine(brief.who.email)} />
          <Fact
            name={w.channel}
            value={`${words.channel[brief.who.channel] ?? oneLine(brief.who.channel)}, ${languageName(ticket.language)}`}
          />
          <Fact name={w.since} value={fullTime(brief.who.since)} />
        </dl>
      </section>
      {verdict ? (
        <Alert variant="default" title={verdict.title} className={classes.verdict} data-kind={verdict.kind}>
          {w.met(met, verdict.findings.length)}
        </Alert>
      ) : (
        <Text size="sm" c="dimmed">
          {w.noVerdict}
        </Text>
      )}
      <Accordion multiple order={3} defaultValue={['points', 'gaps']} classNames={accordion} chevronPosition="right">
        {verdict && (
          <Part id="points" title={w.points} count={verdict.findings.length}>
            <Accordion multiple classNames={inner} order={4}>
              {[...verdict.findings]
                .sort((a, b) => order[a.kind] - order[b.kind])
                .map((finding) => (
                  <Point key={finding.criterion} finding={finding} numbers={numbers} />
                ))}
            </Accordion>
          </Part>
        )}
        <Part id="gaps" title={w.gaps} count={brief.gaps.length} empty={w.noGaps}>
          <Stack gap="xs">
            {brief.gaps.map(({ about, text, ask }) => (
              <div key={`${about} ${text}`}>
                <Text size="sm">{text}</Text>
                <Text size="sm" c="dimmed">
                  {w.ask}: {ask}
                </Text>
              </div>
            ))}
          </Stack>
        </Part>
        {brief.conflicts.length > 0 && (
          <Part id="conflicts" title={w.conflicts} count={brief.conflicts.length}>
            {brief.conflicts.map(({ about, readings, weGoBy }) => (
              <Stack key={about + weGoBy} gap={4} mb="sm">
                {readings.map((reading) => (
                  <Says key={reading.text} stated={reading} numbers={numbers} />
                ))}
                <Text size="sm" fw={600}>
                  {w.weGoBy}: {weGoBy}
                </Text>
              </Stack>
            ))}
          </Part>
        )}
        <Part id="documents" title={w.documents} count={brief.documents.length} empty={w.noDocuments}>
          <Stack gap="sm">
            {brief.documents.map((paper) => (
              <Document key={paper.name} paper={paper} numbers={numbers} />
            ))}
          </Stack>
        </Part>
        <Part id="answers" title={w.answers} count={brief.answers.length} empty={w.noAnswers}>
          <dl className={classes.facts}>
            {brief.answers.map(({ fact, label, value }) => (
              <Fact key={fact} name={label} value={oneLine(value)} />
            ))}
          </dl>
        </Part>
        <Part id="said" title={w.assistant} count={brief.said.length} empty={w.assistantNothing}>
          <Stack gap="xs">
            {brief.said.map(({ at, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, in the order it was said
              <div key={index} className={classes.said}>
                <Text size="xs" c="dimmed">
                  {fullTime(at)}
                </Text>
                <Text size="sm" className="theirs" dir="auto">
                  {plainText(text)}
                </Text>
              </div>
            ))}
          </Stack>
        </Part>
        {brief.contact && (
          <Part id="contact" title={w.contact}>
            <Text size="sm" fw={600}>
              {brief.contact.office}
            </Text>
            {brief.contact.details.map(({ kind, value, doubt }) => (
              <Text key={kind + value} size="sm" className="theirs">
                {value}
                {doubt !== null && (
                  <Text span size="sm" c="var(--warn)">
                    {' '}
                    ({w.doubt}: {doubt})
                  </Text>
                )}
              </Text>
            ))}
          </Part>
        )}
        <Part id="sources" title={w.sources} count={brief.sources.length} empty={w.noSources}>
          <List type="ordered" size="sm" spacing={6} className={classes.sources}>
            {brief.sources.map((source) => (
              <List.Item key={`${source.id} ${source.place}`}>
                <SourceLine source={source} />
              </List.Item>
            ))}
          </List>
        </Part>
      </Accordion>
    </Stack>
  );
}

/** What needs a person stands first. */
const order: Readonly<Record<FindingKind, number>> = { 'not-met': 0, unknown: 1, 'met-by-relaxation': 2, met: 3 };
const accordion = { label: classes.label, control: classes.control, content: classes.body };
const inner = { ...accordion, item: classes.point };

type Numbers = ReadonlyMap<string, number>;

function Fact({ name, value }: { name: string; value: string | null }) {
  if (value === null || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Part({
  id,
  title,
  count,
  empty,
  children,
}: {
  id: string;
  title: string;
  count?: number;
  empty?: string;
  children: ReactNode;
}) {
  return (
    <Accordion.Item value={id}>
      <Accordion.Control>
        {title}
        {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
      </Accordion.Control>
      <Accordion.Panel>
        {count === 0 && empty !== undefined ? (
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        ) : (
          children
        )}
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function Point({ finding, numbers }: { finding: Finding; numbers: Numbers }) {
  return (
    <Accordion.Item value={finding.criterion}>
      <Accordion.Control icon={<FindingIcon kind={finding.kind} />}>
        {finding.name}
        <VisuallyHidden>: {words.finding[finding.kind]}</VisuallyHidden>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap={6}>
          <Labelled label={words.finding[finding.kind]}>
            {w.said}: {oneLine(finding.value) || w.nothingSaid}
          </Labelled>
          {finding.because !== null && <Labelled label={w.because}>{finding.because}</Labelled>}
          <div>
            <Text size="xs" c="dimmed" fw={600}>
              {w.standard}
            </Text>
            <Says stated={finding.standard} numbers={numbers} />
          </div>
          {finding.relaxed.map((relaxed) => (
            <div key={relaxed.text}>
              <Text size="xs" c="dimmed" fw={600}>
                {w.relaxed}
                {finding.through === relaxed.text && ` (${w.used})`}
              </Text>
              <Says stated={relaxed} numbers={numbers} />
            </div>
          ))}
          {(finding.kind === 'not-met' || finding.kind === 'unknown') && (
            <div>
              <Text size="xs" c="dimmed" fw={600}>
                {w.remedy}
              </Text>
              <Says stated={finding.remedy} numbers={numbers} />
            </div>
          )}
          {finding.advisory && (
            <Text size="xs" c="var(--warn)">
              {w.advisory}
            </Text>
          )}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600}>
        {label}
      </Text>
      <Text size="sm">{children}</Text>
    </div>
  );
}

export function FindingIcon({ kind }: { kind: FindingKind }) {
  switch (kind) {
    case 'met':
      return <IconCircleCheck size={20} className={classes.good} aria-hidden />;
    case 'met-by-relaxation':
      return <IconCircleCheck size={20} className={classes.good} strokeDasharray="3 2" aria-hidden />;
    case 'not-met':
      return <IconCircleX size={20} className={classes.bad} aria-hidden />;
    case 'unknown':
      return <IconHelpCircle size={20} className={classes.unknown} aria-hidden />;
  }
}

/** A statement with the numbers of its sources, as listed at the end. */
function Says({ stated, numbers }: { stated: Stated; numbers: Numbers }) {
  const cited = stated.cites.flatMap(({ id, place }) => numbers.get(`${id} ${place}`) ?? []);
  return (
    <Text size="sm">
      {stated.text}{' '}
      {cited.length > 0 && (
        <Text span size="xs" c="dimmed">
          [{cited.join(', ')}]
        </Text>
      )}
      {stated.confidence === 'low' && (
        <Text span size="xs" c="var(--warn)">
          {' '}
          {words.confidence.low}
        </Text>
      )}
    </Text>
  );
}

function Document({ paper, numbers }: { paper: Paper; numbers: Numbers }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {paper.name}{' '}
        {paper.needed !== 'yes' && (
          <Badge size="sm" tt="none" variant="light" color="gray">
            {w.needed[paper.needed]}
          </Badge>
        )}
      </Text>
      {paper.form !== null && (
        <Text size="sm">
          {w.form}: {paper.form}
        </Text>
      )}
      <Says stated={paper.text} numbers={numbers} />
    </div>
  );
}

export function SourceLine({ source }: { source: Cite }) {
  const link = webLink(source.link);
  const title = [source.title, source.place].filter(Boolean).join(', ');
  return (
    <>
      {link ? (
        <Anchor href={link} target="_blank" rel="noopener noreferrer" size="sm">
          {title}
          <VisuallyHidden> ({w.opens})</VisuallyHidden>
        </Anchor>
      ) : (
        title
      )}
      <Text size="xs" c="dimmed">
        {source.issuer} · {w.kind[source.kind]} · {w.checked(source.checked)}
      </Text>
    </>
  );
}

import { opening, type Vocabulary, words } from './vocabulary';

const negated = "(?:do|does|did|is|are|was|were|wo|would|could|ca|have|has|should)n't";

/** The words of English, in patterns that ignore case. */
export const english = (): Vocabulary => ({
  joined: /\S+\s+(?:and\/or|and|or|as well as)\s+[^\s.,;:?!]+/giu,
  harmlessJoins: words(
    [
      '\\([^)]*\\)',
      'between [^.?!]*? and',
      '(\\p{L}+) or (?:not|dis\\1|un\\1|in\\1)',
      'easy or (?:difficult|hard)|good or bad|yes or no|more or less|sooner or later|whether or not',
      'one or two|two or three|once or twice|or so|and so on|again and again|back and forth|day and night',
      'terms and conditions|health and safety|pros and cons|research and development|trial and error|up and running',
    ].join('|'),
  ),
  leading: new RegExp(
    [
      opening(`${negated} (?:you|we|it|this|that|the|our|they)`),
      opening('(?:do|would) you (?:also )?agree(?: with us)? that'),
      opening(
        'how (?:great|good|excellent|amazing|outstanding|wonderful|fantastic|impressed|delighted|pleased|happy|' +
          'much (?:do|did) you (?:like|love|enjoy))',
      ),
      opening('surely|clearly|obviously|of course|naturally|as you know|everybody knows'),
      new RegExp(`, (?:right|correct|${negated} (?:you|we|it|they))\\?$`),
    ]
      .map(({ source }) => source)
      .join('|'),
    'giu',
  ),
  absolute: words(
    'always|never|all|every|everyone|everybody|everything|everywhere|none|nobody|no one|nothing|' +
      'completely|totally|entirely|absolutely|perfect|perfectly',
  ),
  harmlessAbsolutes: words(
    'at all|above all|first of all|after all|all in all|' +
      'every (?:\\d+ |two |three |six )?(?:hour|day|week|month|quarter|year)s?',
  ),
  negation: words(
    "not|no|never|none|nobody|nothing|neither|without|cannot|\\p{L}+n't|hardly|lack|lacks|lacked|fail|fails|failed|" +
      'un(?:able|aware|certain|clear|comfortable|expected|fair|happy|helpful|important|likely|necessary|pleasant|' +
      'reasonable|reliable|satisfied|sure|usable)|dis(?:satisfied|agree|appointed|like)|im(?:possible|practical)|' +
      'in(?:accurate|adequate|complete|consistent|convenient|correct|sufficient)|irrelevant',
  ),
  harmlessNegations: words('not only|not at all|nothing but|(\\p{L}+) or (?:not|dis\\1|un\\1|in\\1)|yes or no'),
  vagueTime: words(
    'recently|lately|of late|these days|nowadays|a while ago|some time ago|not long ago|the other day|' +
      'in recent (?:times|days|weeks|months|years)|' +
      'in the past(?! (?:\\d|one|two|three|six|twelve|day|week|month|quarter|year))|in the recent past',
  ),
  jargon: words(
    'gates?|checkpoints?|engagements?|raid|digests?|deemed|signator(?:y|ies)|lozenges?|touchpoints?|backlogs?|sprints?|' +
      'punch lists?|stakeholders?|deliverables?|epics?|nps|csat|ces',
  ),
  closed: opening(`${negated}|do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may|might|am|shall`),
  good: words(
    'yes|good|well|great|excellent|satisfied|happy|easy|likely|agree|useful|helpful|valuable|fair|fairly|clear|confident|' +
      'informed|better|fast|reliable',
  ),
  bad: words(
    'no|bad|badly|poor|poorly|terrible|awful|dissatisfied|unsatisfied|unhappy|difficult|hard|unlikely|disagree|useless|' +
      'unhelpful|unfair|unfairly|unclear|worse|slow|unreliable',
  ),
  turned: words("not|\\p{L}+n't|hardly"),
  strong: words('very|extremely|completely|absolutely|totally|strongly|fully|entirely|highly|not at all'),
  cantSay: words("don't know|can't say|cannot say|not sure|no opinion|not applicable"),
});

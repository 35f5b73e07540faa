import { opening, type Vocabulary, words } from './vocabulary';

/** The words of German, in patterns that ignore case. */
export const german = (): Vocabulary => ({
  joined: /\S+\s+(?:und\/oder|und|oder|sowie|beziehungsweise|bzw\.|als auch)\s+[^\s.,;:?!]+/giu,
  harmlessJoins: words(
    [
      '\\([^)]*\\)',
      'zwischen [^.?!]*? und',
      '(\\p{L}+) oder (?:nicht|un\\1)',
      'leicht oder schwer|gut oder schlecht|ja oder nein|mehr oder weniger|früher oder später|ein oder zwei',
      'zwei oder drei|nach und nach|ab und zu|hin und her|voll und ganz|im Großen und Ganzen|und so weiter',
      'Tag und Nacht|Forschung und Entwicklung',
    ].join('|'),
  ),
  leading: new RegExp(
    [
      opening(
        '(?:finden|meinen|glauben|denken|sind|haben|ist|war|hat|wollen|möchten|würden|können|sollten|waren|hätten) ' +
          '(?:Sie|es|das|wir|Ihnen) nicht',
      ),
      opening('stimmen Sie (?:uns |mir )?(?:auch )?(?:darin )?zu'),
      opening('sind Sie (?:auch |ebenfalls )?(?:der|unserer) (?:Meinung|Ansicht)'),
      opening(
        'wie (?:toll|großartig|hervorragend|ausgezeichnet|fantastisch|wunderbar|begeistert|erfreut|beeindruckt|' +
          'gut (?:fanden|finden|gefällt|gefiel|war(?:en)?(?! Sie))|sehr (?:hat|haben|gefällt|gefiel|mögen|freuen))',
      ),
      opening('sicher|sicherlich|bestimmt|offensichtlich|natürlich|selbstverständlich|wie Sie wissen|bekanntlich'),
      /, (?:oder|nicht wahr|richtig|stimmt's)\?$/,
    ]
      .map(({ source }) => source)
      .join('|'),
    'giu',
  ),
  absolute: words(
    'immer|nie|niemals|stets|alles|alle[nrm]?|jede[rsnm]?|jederzeit|überall|niemand(?:en|em)?|nichts|' +
      'völlig|vollkommen|vollständig|absolut|komplett|total|ausschließlich|perfekt',
  ),
  harmlessAbsolutes: words(
    'vor allem|alles in allem|(?:was|wer) alles|in jedem Fall|auf alle Fälle|noch immer|immer (?:noch|wieder|mehr|weniger)|' +
      'alle (?:\\d+ |zwei |drei |sechs )?(?:Stunden|Tage|Wochen|Monate|Quartale|Jahre)|' +
      'jede[nrs]? (?:Stunde|Tag|Woche|Monat|Quartal|Jahr)',
  ),
  negation: words(
    'nicht|kein(?:e[mnrs]?)?|nie|niemals|niemand(?:en|em)?|nichts|ohne|weder|kaum|fehlt|fehlte|fehlen|fehlten|' +
      'un(?:klar|zufrieden|nötig|wahrscheinlich|fair|gerecht|möglich|vollständig|verständlich|wichtig|sicher|angenehm|' +
      'brauchbar|zuverlässig|genau|zureichend|passend)(?:e[mnrs]?)?',
  ),
  harmlessNegations: words('nicht nur|nicht zuletzt|nichts als|(\\p{L}+) oder (?:nicht|un\\1)|ja oder nein'),
  vagueTime: words(
    'kürzlich|neulich|vor kurzem|jüngst|unlängst|neuerdings|zuletzt|vor einiger Zeit|in (?:der )?(?:letzten|letzter|jüngster) Zeit|' +
      'in der Vergangenheit|in den letzten (?:Tagen|Wochen|Monaten|Jahren)',
  ),
  jargon: words(
    'gates?|checkpoints?|engagements?|raid|Tagesübersicht(?:en)?|touchpoints?|backlogs?|sprints?|stakeholdern?|' +
      'deliverables?|epics?|issues?|nps|csat|ces',
  ),
  closed: opening(
    'haben|hat|hatten?|hätten|sind|ist|waren?|wurden?|werden|wird|würden|können|kann|konnten?|könnten|möchten|wollen|gibt|gab|' +
      'finden|fanden|fühlen|kennen|wissen|soll|sollen|sollten|dürfen|brauchen|müssen|stimmt|gefällt|passt|geht',
  ),
  good: words(
    'ja|gut|toll|ausgezeichnet|hervorragend|zufrieden|einfach|leicht|wahrscheinlich|stimme|nützlich|hilfreich|wertvoll|gerecht|' +
      'fair|klar|zuversichtlich|informiert|besser|schnell|zuverlässig',
  ),
  bad: words(
    'nein|schlecht|mangelhaft|miserabel|unzufrieden|schwierig|schwer|unwahrscheinlich|nutzlos|ungerecht|unfair|unklar|schlechter|' +
      'langsam|unzuverlässig|lehne',
  ),
  turned: words('nicht|kaum|keineswegs'),
  strong: words(
    'sehr|äußerst|völlig|vollkommen|absolut|extrem|außerordentlich|voll und ganz|überhaupt nicht|gar nicht',
  ),
  cantSay: words(
    'weiß (?:ich )?(?:es )?nicht|kann ich nicht sagen|keine Angabe|keine Meinung|trifft nicht zu|nicht sicher',
  ),
});

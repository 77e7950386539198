// The files of an output, as TypeScript. Generated from the JSON Schemas: `UPDATE=1 cargo test generated` rewrites it.
// Within one major version fields and values of enumerations may be added: ignore what you do not know.

/** The same article in another locale. */
export interface Alternate {
  /** URL of its JSON file, relative to this one. */
  href: string;
  /** The locale. */
  locale: string;
  /** Whether both have the same steps. */
  sameShape: boolean;
  /** Whether both were made from the same source version, as far as hashes tell. */
  sameSource: boolean;
}

/** An edition that stands in. */
export interface Best {
  /** Its JSON file, relative to this one. */
  href: string;
  /** Its locale. */
  locale: string;
}

/** What a bilingual file holds. */
export interface Bilingual {
  /** Segments with both languages. */
  aligned: number;
  /** Segments. */
  segments: number;
  /** Where the source text stands: `sxs`, side by side. */
  sourceText: string;
}

/** A block that is no step. */
export type Block = {
  /** Its text. */
  inline: Inline;
  type: "p";
} | {
  /** The blocks of each item. */
  items: Block[][];
  /** The authors' numbers, one an item; empty for bullets. */
  numbers: string[];
  /** Whether numbers mark its items. */
  ordered: boolean;
  /** What it lists. */
  role: "links" | "causes" | "facts" | "settings" | "prereq" | "faq" | "enumeration" | "options" | "values" | "process";
  type: "list";
} | {
  /** Language as the author named it. */
  lang: string | null;
  /** What it is. */
  role: "command" | "output" | "config" | "path" | "unknown";
  /** The code. */
  text: string;
  type: "code";
} | {
  /** Alternative text. */
  alt: string;
  /** Height in pixels; null where the width is. */
  height: number | null;
  /** Whether it is a small sign that stands in the article itself. */
  icon: boolean;
  /** Address, relative to this file when it has no scheme. */
  src: string;
  type: "image";
  /** Width in pixels; null where only the picture itself can tell. */
  width: number | null;
} | {
  /** Header cells. */
  header: Inline[];
  /** Rows of cells. */
  rows: Inline[][];
  type: "table";
} | {
  /** What stands in it. */
  content: Block[];
  type: "quote";
} | {
  /** Its text. */
  inline: Inline;
  /** 2 to 6. */
  level: number;
  type: "heading";
} | Note;

/** How many more findings there are than earlier; fewer are negative. */
export interface Change {
  /** Those that break a step. */
  errors: number;
  /** Cosmetic ones. */
  infos: number;
  /** Those that mislead. */
  warnings: number;
}

/** An option. */
export interface Choice {
  /** Commands to run. */
  commands: Command[];
  /** What it says. */
  content: Block[];
  /** Names of controls. */
  controls: Control[];
  /** Codes of the findings in this option. */
  diagnostics: string[];
  /** Such as `p1.s2.c1`. */
  id: string;
  /** Texts to type. */
  inputs: string[];
  /** Key combinations. */
  keys: string[][];
  /** Links. */
  links: Link[];
  /** Menu paths. */
  menuPaths: MenuPath[];
  /** Call-outs. */
  notes: Note[];
  /** The label around it, such as `a.` in running text; null when the number stands alone. */
  sourceLabel: string | null;
  /** The author's number or letter; null for bullets. */
  sourceNumber: string | null;
  /** Lines of the source file. */
  src: Lines;
  /** References to steps. */
  stepRefs: StepRef[];
  /** What to do when it is chosen. */
  steps: Step[];
}

/** Options to choose among. */
export interface Choices {
  /** The options. */
  options: Choice[];
  /** `one` or `any`. */
  select: "one" | "any";
}

/** `index.json`: what the output holds. */
export interface Collection {
  /** Name of the collection. */
  collection: string;
  /** Locale of the sources. */
  defaultLocale: string;
  /** Anchors that several articles have. */
  duplicateAnchors: Record<string, string[]>;
  /** What made the files. */
  generator: Generator;
  /** The other files, relative to this one. */
  links: Links;
  /** Every locale, sorted by tag. */
  locales: LocaleEntry[];
  /** Version of this shape. */
  schemaVersion: string;
  /** Files that are no articles, with the reason. */
  skipped: SkippedFile[];
  /** Sums over all locales. */
  totals: Totals;
}

/** A command to run. */
export interface Command {
  /** Language as the author named it. */
  lang: string | null;
  /** `powershell`, `bash` or `cmd`, where it can be told. */
  shell: string | null;
  /** The command. */
  text: string;
}

/** A control. */
export interface Control {
  /** Its name. */
  name: string;
  /** The name as marked, where a noun is glued to it. */
  raw?: string | null;
  /** Present when the borders of the name look damaged. */
  suspect?: boolean | null;
}

/** What changed from one output to another. */
export interface Delta {
  /** Runbooks that only the new output has. */
  added: number;
  /** Runbooks that differ. */
  changed: number;
  /** Runbooks that only the old output has. */
  removed: number;
  /** Each of them, the source locale first, then by locale and id. */
  runbooks: RunbookChange[];
  /** Version of this shape. */
  schemaVersion: string;
}

/** All findings of a build. */
export interface Diagnostics {
  /** The findings, sorted by file, place and code. */
  diagnostics: PublishedDiagnostic[];
  /** Version of this shape. */
  schemaVersion: string;
}

/** An article that the locale lacks, as search sees it. */
export interface Elsewhere {
  /** Identifiers a portal looks it up by. */
  customIds: string[];
  /** The page there, relative to this file. */
  html: string;
  /** Identifier of the article. */
  id: string;
  /** What the article is. */
  kind: string;
  /** The locale that stands in. */
  locale: string;
  /** The title there. */
  title: string;
}

/** A finding about this runbook. */
export interface Finding {
  /** Id of the step; null outside steps. */
  at: string | null;
  /** Stable code of the rule. */
  code: string;
  /** Whether the runbook no longer shows it. */
  fixed: boolean;
  /** Line of the source file; 0 for the file as a whole. */
  line: number;
  /** What is wrong. */
  message: string;
  /** How bad it is. */
  severity: "error" | "warning" | "info";
}

/** What made the files. */
export interface Generator {
  /** `korak`. */
  name: string;
  /** Its version. */
  version: string;
}

/** `ids.json`: which articles an identifier of `ms.custom` names. */
export interface Identifiers {
  /** Identifiers of articles by identifier of `ms.custom`; several where several articles claim it. */
  ids: Record<string, string[]>;
  /** Version of this shape. */
  schemaVersion: string;
}

/** Running text in three views of the same runs. */
export interface Inline {
  /** A safe HTML fragment of the same runs. */
  html: string;
  /** The runs in order. */
  runs: Run[];
  /** The runs' texts joined. */
  text: string;
}

/** What became of a runbook. */
export type Kind = "added" | "removed" | "changed";

/** Lines of the source file, from 1. */
export interface Lines {
  /** Last line. */
  endLine: number;
  /** The file, where the step comes from one that the article includes. */
  file?: string | null;
  /** First line. */
  line: number;
}

/** A link. */
export interface Link {
  /** The address as written. */
  href: string;
  /** Its text; empty when translation lost it. */
  text: string;
}

/** Where the other files are. */
export interface Links {
  /** Every finding of the build. */
  diagnostics: string;
  /** Look-up by identifier. */
  ids: string;
  /** Folder of JSON Schemas. */
  schema: string;
  /** What became of every article file. */
  sources: string;
}

/** A runbook in a list. */
export interface Listed {
  /** `ms.assetid`. */
  assetId: string | null;
  /** The edition to show instead where the verdict is `fallback`; null otherwise, and where nothing stands in. */
  best: Best | null;
  /** Hash of the content. */
  contentHash: string;
  /** Identifiers a portal looks it up by. */
  customIds: string[];
  /** Findings of severity error. */
  errors: number;
  /** ISO date of the hand-off. */
  handoff: string | null;
  /** Its JSON file, relative to this one. */
  href: string;
  /** Its page, relative to this file. */
  html: string;
  /** Identifier of the article. */
  id: string;
  /** What the article is. */
  kind: string;
  /** Procedures. */
  procedures: number;
  /** Whether to show it. */
  publish: string;
  /** How good it is. */
  quality: string;
  /** Hash of the skeleton. */
  shapeHash: string;
  /** Identity of the source version. */
  sourceHash: string | null;
  /** How fresh it is. */
  staleness: string;
  /** Steps, those inside steps left out. */
  steps: number;
  /** The title as shown. */
  title: string;
  /** Who translated it. */
  translation: string;
  /** Findings of severity warning. */
  warnings: number;
}

/** A locale of the collection. */
export interface LocaleEntry {
  /** Translated by people. */
  HT: number;
  /** Translated by machine. */
  MT: number;
  /** Runbooks by kind. */
  byKind: Record<string, number>;
  /** Direction of its script. */
  dir: string;
  /** Which locales stand in, nearest first, itself at the head. */
  fallback: string[];
  /** Its index, relative to this file. */
  href: string;
  /** BCP 47 tag. */
  locale: string;
  /** Its name in itself. */
  name: string;
  /** Runbooks in it. */
  runbooks: number;
}

/** `<locale>/index.json`: the runbooks of one locale, and where to find those it lacks. */
export interface LocaleIndex {
  /** Direction of its script. */
  dir: string;
  /** BCP 47 tag. */
  locale: string;
  /** Articles that exist in other locales only. */
  missing: Missing[];
  /** One entry a runbook, sorted by id. */
  runbooks: Listed[];
  /** Version of this shape. */
  schemaVersion: string;
}

/** A menu path. */
export interface MenuPath {
  /** Present when segments were lost. */
  broken?: boolean | null;
  /** Segments; null where one was lost. */
  path: (string | null)[];
}

/** The front matter; null or empty where a key is missing. */
export interface Meta {
  /** `ms.assetid`. */
  assetId: string | null;
  /** For whom it is written. */
  audience: string[];
  /** Authors, each once. */
  authors: string[];
  /** `ms.collection`. */
  collections: string[];
  /** Identifiers a portal looks the article up by (`ms.custom`). */
  customIds: string[];
  /** `ms.date` as an ISO date; null when it is no date. */
  date: string | null;
  /** `manager`. */
  manager: string | null;
  /** `localization_priority`. */
  priority: string | null;
  /** `ROBOTS`. */
  robots: string | null;
  /** `ms.service`. */
  service: string | null;
  /** `ms.topic`. */
  topic: string | null;
}

/** An article that a locale lacks. */
export interface Missing {
  /** The best edition to show instead; null when no locale of the fallback chain has one. */
  best: Best | null;
  /** Identifier of the article. */
  id: string;
}

/** A call-out. */
export interface Note {
  /** What it says. */
  content: Block[];
  /** The label as the author wrote it; empty when a keyword stood for it. */
  label: string;
  /** Where it stood, for call-outs of a procedure or article. */
  position?: string | null;
  /** `note`, `tip`, `important`, `warning` or `caution`. */
  type: "note" | "tip" | "important" | "warning" | "caution";
}

/** What differs between two editions of a runbook. */
export type Part = "text" | "structure" | "verdict" | "source";

/** A group of steps that serve one goal. */
export interface Procedure {
  /** Platforms and products its title names, verbatim. */
  appliesTo: string[];
  /** `p1`, `p2` … in document order. */
  id: string;
  /** The paragraph that introduces the steps. */
  lead: Inline | null;
  /** `sequence` when order matters, else `checklist`. */
  mode: "sequence" | "checklist";
  /** Call-outs about all steps. */
  notes: Note[];
  /** Whether the source marks the steps with numbers, letters or "Step N". */
  ordered: boolean;
  /** The notation in the source. */
  origin: "ordered-list" | "bullet-list" | "step-headings" | "step-paragraphs" | "lettered";
  /** Whatever stands between this procedure and the next. */
  outro: Block[];
  /** Links about this procedure. */
  related: Related[];
  /** How it relates to other procedures. */
  relation: Relation | null;
  /** What has happened after the last step. */
  result: Block[];
  /** The steps; at least one. */
  steps: Step[];
  /** The heading above. */
  title: Inline | null;
  /** `heading`, `bold`, `line` or `article`. */
  titleSource: "heading" | "bold" | "line" | "article";
  /** Overlapping stretches of steps. */
  variants: Variant[];
}

/** Whether a portal should show the runbook. */
export interface Publish {
  /** Why it is not simply `ok`. */
  reasons: string[];
  /** `ok` show, `notice` show with the reasons, `fallback` show another locale's, `hold` show nothing. */
  verdict: "ok" | "notice" | "fallback" | "hold";
}

/** The text on the other side of a translation. */
export interface PublishedCounterpart {
  /** 1-based column, in characters. */
  column: number | null;
  /** The line, or the part of a long one around the place. */
  excerpt: string;
  /** Path of the file. */
  file: string;
  /** What it is, such as `the English source`. */
  label: string;
  /** 1-based line; null when the file as a whole is meant. */
  line: number | null;
}

/** Findings by severity. */
export interface PublishedCounts {
  /** Those that break a step. */
  errors: number;
  /** Cosmetic ones. */
  infos: number;
  /** Those that mislead. */
  warnings: number;
}

/** One finding. */
export interface PublishedDiagnostic {
  /** Other locales that show the same defect because their source does. */
  alsoIn: string[];
  /** The article's id. */
  article: string | null;
  /** Where in the runbook, such as `p1.s2`. */
  at: string | null;
  /** One past the last byte. */
  byteEnd: number;
  /** First byte in the file. */
  byteStart: number;
  /** How sure Korak is. */
  certainty: "certain" | "likely" | "hint";
  /** Stable code of the rule. */
  code: string;
  /** 1-based first column, in characters. */
  column: number | null;
  /** The text on the other side of the translation. */
  counterpart: PublishedCounterpart | null;
  /** A replacement that is safe to apply. */
  edit: PublishedEdit | null;
  /** 1-based column after the last character. */
  endColumn: number | null;
  /** 1-based last line. */
  endLine: number | null;
  /** The first line, or the part of a long one around the place. */
  excerpt: string;
  /** Path of the file. */
  file: string;
  /** Digest of the text the finding is about, by which it is recognized in later builds. */
  fingerprint: string;
  /** Whether the runbook no longer shows the defect. */
  fixed: boolean;
  /** What to do. */
  help: string;
  /** 1-based first line; null when the finding is about the file as a whole. */
  line: number | null;
  /** The locale of the text. */
  locale: string | null;
  /** What is wrong. */
  message: string;
  /** Name of the rule. */
  name: string;
  /** Who has to act. */
  origin: "source" | "translation" | "pipeline" | "catalogue";
  /** How bad it is. */
  severity: "error" | "warning" | "info";
  /** Why the finding is not reported; null when it is. */
  suppressed: PublishedSuppression | null;
}

/** A replacement of some bytes of the file. */
export interface PublishedEdit {
  /** One past the last byte replaced. */
  end: number;
  /** First byte replaced. */
  start: number;
  /** The new text. */
  text: string;
}

/** How far one locale is. */
export interface PublishedStatus {
  /** Articles it has. */
  articles: number;
  /** How many more findings there are than in the earlier build named; null without one. */
  change: Change | null;
  /** Findings; one that stands in the source counts for the source alone. */
  findings: PublishedCounts;
  /** BCP 47 tag. */
  locale: string;
  /** Articles of the collection it lacks. */
  missing: number;
  /** Articles by verdict. */
  publish: PublishedVerdicts;
  /** Articles recovered from bilingual files, counted in `articles` too. */
  recovered: number;
  /** Translations that are out of date. */
  stale: Stale;
  /** Translations by who made them; articles in the language of the sources are not among them. */
  translated: Translated;
  /** Translations whose age cannot be told. */
  undated: number;
}

/** Why a finding is not reported. */
export interface PublishedSuppression {
  /** `file`: the article says so. `baseline`: it was there before. */
  by: "file" | "baseline";
  /** The reason that the article gives. */
  reason: string | null;
}

/** Articles by verdict. */
export interface PublishedVerdicts {
  /** To be replaced by another locale's. */
  fallback: number;
  /** Not to be shown. */
  hold: number;
  /** To be shown with a notice. */
  notice: number;
  /** To be shown. */
  ok: number;
}

/** How good a runbook is. */
export interface Quality {
  /** Findings by code. */
  byCode: Record<string, number>;
  /** Visible characters placed over visible characters: 1.0 unless Korak failed. */
  coverage: number;
  /** Findings of severity error. */
  errors: number;
  /** What should be known about how the article was read. */
  flags: ("mt" | "bilingual" | "recovered" | "variants" | "menu-broken" | "structure-inferred" | "structure-from-english" | "structure-from-majority" | "structure-unconfirmed" | "locale-shape-drift" | "prose-instructions" | "fallback-text")[];
  /** `broken` when a step lost its meaning, `review` when somebody should look. */
  level: "ok" | "review" | "broken";
  /** Findings of severity warning. */
  warnings: number;
}

/** A link offered apart from the text. */
export interface Related {
  /** The address as written. */
  href: string;
  /** What it is for. */
  role: "more-info" | "primary-action" | "follow-steps" | "download" | "troubleshooting" | "video" | "support";
  /** Its text. */
  text: string;
}

/** How a procedure relates to others. */
export interface Relation {
  /** Procedures of one group belong together. */
  group: string;
  /** The words that say so, where they are no title or lead. */
  label: string | null;
  /** Place in the group, from 1. */
  order: number;
  /** `alternative`, `phase` or `fallback`. */
  type: "alternative" | "phase" | "fallback";
}

/** A stretch of text with one meaning; `s` is its text. */
export type Run = {
  /** Text. */
  s: string;
  t: "text";
} | {
  /** Text. */
  s: string;
  /** Present when the borders of the name look damaged. */
  suspect?: boolean;
  t: "ui";
} | {
  /** Present when segments were lost. */
  broken?: boolean;
  /** Segments; null where one was lost. */
  path: (string | null)[];
  /** Text. */
  s: string;
  t: "menu";
} | {
  /** Text. */
  s: string;
  t: "input";
} | {
  /** The keys. */
  keys: string[];
  /** Text. */
  s: string;
  t: "key";
} | {
  /** Text. */
  s: string;
  t: "code";
} | {
  /** The address as written. */
  href: string;
  /** Text; empty when translation lost it. */
  s: string;
  t: "link";
} | {
  /** Text. */
  s: string;
  t: "em";
} | {
  /** Text. */
  s: string;
  t: "strong";
} | {
  /** Text. */
  s: string;
  t: "stepRef";
  /** Id of the step; null when there is none of that number. */
  target: string | null;
} | {
  /** The name inside. */
  name: string;
  /** Text. */
  s: string;
  t: "placeholder";
} | {
  /** Alternative text. */
  alt: string;
  /** Height in pixels; null where the width is. */
  height: number | null;
  /** Always empty. */
  s: string;
  /** Address, relative to this file when it has no scheme. */
  src: string;
  t: "image";
  /** Width in pixels; null where only the picture itself can tell. */
  width: number | null;
} | {
  /** A line feed. */
  s: string;
  t: "br";
};

/** What a portal loads of one article in one locale. Every field is always there. */
export interface Runbook {
  /** The same article in other locales, sorted by locale. */
  alternates: Alternate[];
  /** The `<a name>` of the first heading, equal in all locales. */
  anchor: string | null;
  /** `sha256:` of the canonical JSON of the fields that a reader sees. */
  contentHash: string;
  /** Findings about this text, sorted by line and code. */
  diagnostics: Finding[];
  /** Direction of the text. */
  dir: "ltr" | "rtl";
  /** Path inside the docset, lower case, NFC, without ending. */
  id: string;
  /** What stands before the first procedure; all of it where there is none. */
  intro: Block[];
  /** What the article is. */
  kind: "procedure" | "reference" | "redirect" | "notice" | "template";
  /** BCP 47 tag. */
  locale: string;
  /** The front matter. */
  meta: Meta;
  /** The title of the front matter. */
  navTitle: string;
  /** Call-outs that belong to no step or procedure. */
  notes: Note[];
  /** What stands after the last procedure. */
  outro: Block[];
  /** What must be given before the first step. */
  prerequisites: Block[];
  /** The procedures; none for other kinds. */
  procedures: Procedure[];
  /** Whether to show it. */
  publish: Publish;
  /** How good it is. */
  quality: Quality;
  /** Links worth offering apart from the text. */
  related: Related[];
  /** Version of this shape. Fields and enumeration values may be added within one major version. */
  schemaVersion: string;
  /** `sha256:` of nesting, kinds, link targets and code: equal in all translations of one source. */
  shapeHash: string;
  /** The title as shown. */
  title: Inline;
  /** Where the text comes from. */
  translation: Translation;
}

/** One runbook that is not what it was. */
export interface RunbookChange {
  /** For the source: locales whose translation is not of its present version. */
  affected: string[];
  /** What became of it. */
  change: Kind;
  /** What differs; empty unless `change` is `changed`. */
  differs: Part[];
  /** The article. */
  id: string;
  /** The locale. */
  locale: string;
  /** Whether to show it, before and now; null where it is not there. */
  publish: (string | null)[];
  /** The steps that differ. */
  steps: StepChange[];
  /** The title, of the new output where it is there. */
  title: string;
}

/** `<locale>/search.json`: what a reader may look runbooks up by. */
export interface SearchIndex {
  /** One entry a runbook, sorted by id. */
  entries: Searchable[];
  /** BCP 47 tag. */
  locale: string;
  /** Articles that another locale stands in for, sorted by id. */
  missing: Elsewhere[];
  /** Version of this shape. */
  schemaVersion: string;
}

/** A runbook as search sees it. */
export interface Searchable {
  /** Identifiers a portal looks it up by. */
  customIds: string[];
  /** Its page, relative to this file. */
  html: string;
  /** Identifier of the article. */
  id: string;
  /** What the article is. */
  kind: string;
  /** Names of controls and segments of menu paths. */
  labels: string[];
  /** First paragraphs of its steps. */
  steps: string[];
  /** The title as shown. */
  title: string;
}

/** A file that is no article. */
export interface SkippedFile {
  /** Its path as given. */
  path: string;
  /** Why. */
  reason: string;
}

/** What became of a file. */
export interface SourceFile {
  /** Identifier of the article. */
  id: string;
  /** `published`, `superseded` by a later hand-off of the same locale, or `unread`. */
  outcome: string;
  /** Its path as given; from the source folder on where that was given from the root of the disk. */
  path: string;
}

/** `sources.json`: what became of every article file. */
export interface Sources {
  /** One entry a file, sorted by path. */
  files: SourceFile[];
  /** Version of this shape. */
  schemaVersion: string;
}

/** Translations that are out of date, by reason. */
export interface Stale {
  /** Another locale has a later hand-off of another source version. */
  behindSiblings: number;
  /** The source at hand is another version. */
  sourceChanged: number;
}

/** How fresh a translation is. */
export interface Staleness {
  /** What the verdict rests on, such as `same-hash:nb-NO`. */
  basis: string;
  /** ISO date of the latest hand-off of any locale. */
  newestHandoff: string | null;
  /** The verdict. */
  state: "current" | "stale" | "unknown";
}

/** How far every locale is. */
export interface Status {
  /** Articles of the collection. */
  articles: number;
  /** Findings about no locale: settings, catalogues, files that cannot be read. */
  elsewhere: PublishedCounts;
  /** Every locale, sorted by tag. */
  locales: PublishedStatus[];
  /** Version of this shape. */
  schemaVersion: string;
}

/** One thing to do. */
export interface Step {
  /** Options to choose among. */
  choices: Choices | null;
  /** Commands to run. */
  commands: Command[];
  /** First block: what to do. The rest: information. */
  content: Block[];
  /** Names of controls. */
  controls: Control[];
  /** Codes of the findings in this step. */
  diagnostics: string[];
  /** Such as `p1.s4`; a substep `p1.s4.2`. */
  id: string;
  /** Texts to type. */
  inputs: string[];
  /** Key combinations. */
  keys: string[][];
  /** `action`, `check`, `decision`, `command`, `result` or `info`. */
  kind: "action" | "check" | "decision" | "command" | "result" | "info";
  /** Links. */
  links: Link[];
  /** Menu paths. */
  menuPaths: MenuPath[];
  /** Call-outs; warnings belong before the content. */
  notes: Note[];
  /** Number shown, 1 to n on its level. */
  number: number;
  /** Whether it may be skipped. */
  optional: boolean;
  /** What happens. */
  result: Block[];
  /** The label around the author's number, such as `1. korak:`; null when the number stands alone. */
  sourceLabel: string | null;
  /** The author's number or letter; null for bullets. */
  sourceNumber: string | null;
  /** Lines of the source file. */
  src: Lines;
  /** References to steps. */
  stepRefs: StepRef[];
  /** Steps within the step. */
  substeps: Step[];
  /** Version of the stretch it belongs to. */
  variant: string | null;
}

/** What became of one step. */
export type StepChange = {
  change: "added";
  /** Where it stands. */
  new: StepPlace;
} | {
  change: "removed";
  /** Where it stood. */
  old: StepPlace;
} | {
  change: "changed";
  /** As it is. */
  new: StepPlace;
  /** As it was. */
  old: StepPlace;
} | {
  change: "moved";
  /** Where it stands. */
  new: StepPlace;
  /** Where it stood. */
  old: StepPlace;
};

/** A step of one of the two editions. */
export interface StepPlace {
  /** Its id. */
  id: string;
  /** Its first paragraph. */
  text: string;
}

/** A reference to a step. */
export interface StepRef {
  /** Id of the step; null when there is none of that number. */
  target: string | null;
  /** The words. */
  text: string;
}

/** Sums over all locales. */
export interface Totals {
  /** Articles, whatever the number of locales. */
  articles: number;
  /** Findings by code. */
  byCode: Record<string, number>;
  /** Runbooks by kind. */
  byKind: Record<string, number>;
  /** Findings by severity. */
  bySeverity: Record<string, number>;
  /** Runbooks in all locales. */
  runbooks: number;
}

/** Translations by who made them. */
export interface Translated {
  /** By people. */
  HT: number;
  /** By machine. */
  MT: number;
  /** The article does not say. */
  unknown: number;
}

/** Where the text comes from. */
export interface Translation {
  /** Segment counts of a bilingual file. */
  bilingual: Bilingual | null;
  /** `ms.locfileid`. */
  fileId: string | null;
  /** ISO date of the hand-off. */
  handoff: string | null;
  /** `ms.sourcegitcommit`. */
  sourceCommit: string | null;
  /** Identity of the source version. */
  sourceHash: string | null;
  /** Algorithm of that hash, by its length. */
  sourceHashAlgo: "sha1" | "sha256" | null;
  /** Locale of the source. */
  sourceLocale: string;
  /** How fresh it is. */
  staleness: Staleness;
  /** `MT` machine, `HT` people, `source` the article as written. */
  type: "MT" | "HT" | "source" | "unknown";
}

/** One version of a stretch of steps. */
export interface Variant {
  /** `a`, `b` … */
  id: string;
  /** Ids of its steps. */
  steps: string[];
}

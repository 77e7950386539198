//! Findings as JSON: one document, or one object a line; and the types that `diagnostics.json` is written from.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::diagnostic::{Counterpart, Diagnostic, Edit, Place, Suppressed};
use crate::locale::Locale;
use crate::model::article::Roots;

use crate::diagnostic::safe;

/// Version of the shape of [`DiagnosticsFile`].
pub const SCHEMA_VERSION: &str = "1.0";

/// All findings of a build.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DiagnosticsFile<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// The findings, sorted by file, place and code.
    #[schemars(with = "Vec<PublishedDiagnostic<'a>>")]
    diagnostics: Listed<'a>,
}

/// Findings that are put into their published shape one by one, as they are written: there may be very many.
#[derive(Clone, Debug)]
struct Listed<'a> {
    diagnostics: Vec<&'a Diagnostic>,
    roots: &'a Roots,
}

impl Serialize for Listed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.diagnostics.iter().map(|diagnostic| published(diagnostic, self.roots)))
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublishedDiagnostic<'a> {
    /// Stable code of the rule.
    pub code: &'static str,
    /// Name of the rule.
    pub name: &'static str,
    /// How bad it is.
    #[schemars(extend("enum" = ["error", "warning", "info"]))]
    pub severity: &'static str,
    /// Who has to act.
    #[schemars(extend("enum" = ["source", "translation", "pipeline", "catalogue"]))]
    pub origin: &'static str,
    /// How sure Korak is.
    #[schemars(extend("enum" = ["certain", "likely", "hint"]))]
    pub certainty: &'static str,
    /// Path of the file.
    pub file: Cow<'a, str>,
    /// 1-based first line; null when the finding is about the file as a whole.
    pub line: Option<u32>,
    /// 1-based first column, in characters.
    pub column: Option<u32>,
    /// 1-based last line.
    pub end_line: Option<u32>,
    /// 1-based column after the last character.
    pub end_column: Option<u32>,
    /// First byte in the file.
    pub byte_start: u32,
    /// One past the last byte.
    pub byte_end: u32,
    /// The first line, or the part of a long one around the place.
    pub excerpt: &'a str,
    /// What is wrong.
    pub message: Cow<'a, str>,
    /// What to do.
    pub help: Cow<'a, str>,
    /// The text on the other side of the translation.
    pub counterpart: Option<PublishedCounterpart<'a>>,
    /// A replacement that is safe to apply.
    pub edit: Option<PublishedEdit<'a>>,
    /// Where in the runbook, such as `p1.s2`.
    pub at: Option<&'a str>,
    /// Whether the runbook no longer shows the defect.
    pub fixed: bool,
    /// The article's id.
    pub article: Option<&'a str>,
    /// The locale of the text.
    pub locale: Option<&'a str>,
    /// Other locales that show the same defect because their source does.
    pub also_in: Vec<&'a str>,
    /// Digest of the text the finding is about, by which it is recognized in later builds.
    pub fingerprint: String,
    /// Why the finding is not reported; null when it is.
    pub suppressed: Option<PublishedSuppression<'a>>,
}

/// Why a finding is not reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublishedSuppression<'a> {
    /// `file`: the article says so. `baseline`: it was there before.
    #[schemars(extend("enum" = ["file", "baseline"]))]
    pub by: &'static str,
    /// The reason that the article gives.
    pub reason: Option<&'a str>,
}

/// The text on the other side of a translation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublishedCounterpart<'a> {
    /// What it is, such as `the English source`.
    pub label: &'a str,
    /// Path of the file.
    pub file: Cow<'a, str>,
    /// 1-based line; null when the file as a whole is meant.
    pub line: Option<u32>,
    /// 1-based column, in characters.
    pub column: Option<u32>,
    /// The line, or the part of a long one around the place.
    pub excerpt: &'a str,
}

/// A replacement of some bytes of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublishedEdit<'a> {
    /// First byte replaced.
    pub start: u32,
    /// One past the last byte replaced.
    pub end: u32,
    /// The new text.
    pub text: &'a str,
}

impl<'a> DiagnosticsFile<'a> {
    /// The file that holds `diagnostics`, with paths that tell nothing of `roots`.
    #[must_use]
    pub fn new(diagnostics: impl IntoIterator<Item = &'a Diagnostic>, roots: &'a Roots) -> Self {
        let diagnostics = Listed { diagnostics: diagnostics.into_iter().collect(), roots };
        Self { schema_version: SCHEMA_VERSION, diagnostics }
    }
}

/// The published shape of `diagnostic`, with paths that tell nothing of `roots`.
#[must_use]
pub fn published<'a>(diagnostic: &'a Diagnostic, roots: &Roots) -> PublishedDiagnostic<'a> {
    let place = &diagnostic.place;
    PublishedDiagnostic {
        code: diagnostic.code,
        name: diagnostic.name,
        severity: diagnostic.severity.as_str(),
        origin: diagnostic.origin.as_str(),
        certainty: diagnostic.certainty.as_str(),
        file: roots.hidden(&place.path),
        line: in_line(place, place.line),
        column: in_line(place, place.column),
        end_line: in_line(place, place.end_line),
        end_column: in_line(place, place.end_column),
        byte_start: place.bytes.start,
        byte_end: place.bytes.end,
        excerpt: &place.excerpt,
        message: roots.hidden(&diagnostic.message),
        help: roots.hidden(&diagnostic.help),
        counterpart: diagnostic.counterpart.as_ref().map(|other| counterpart(other, roots)),
        edit: diagnostic.edit.as_ref().map(edit),
        at: diagnostic.at.as_deref(),
        fixed: diagnostic.fixed,
        article: diagnostic.article.as_deref(),
        locale: diagnostic.locale.as_ref().map(Locale::as_str),
        also_in: diagnostic.also_in.iter().map(Locale::as_str).collect(),
        fingerprint: diagnostic.fingerprint.to_string(),
        suppressed: diagnostic.suppressed.as_ref().map(suppression),
    }
}

fn suppression(suppressed: &Suppressed) -> PublishedSuppression<'_> {
    match suppressed {
        Suppressed::InFile(reason) => PublishedSuppression { by: "file", reason: Some(reason) },
        Suppressed::Baseline => PublishedSuppression { by: "baseline", reason: None },
    }
}

pub(super) fn print(diagnostics: &[Diagnostic]) -> String {
    let roots = Roots::default();
    let file = DiagnosticsFile::new(diagnostics, &roots);
    safe::json(serde_json::to_string_pretty(&file).expect("strings and numbers always serialize")) + "\n"
}

pub(super) fn print_lines(diagnostics: &[Diagnostic]) -> String {
    let line = |diagnostic| {
        serde_json::to_string(&published(diagnostic, &Roots::default())).expect("strings and numbers always serialize")
    };
    diagnostics.iter().map(|diagnostic| safe::json(line(diagnostic)) + "\n").collect()
}

/// `number`, unless the finding is about the file as a whole.
fn in_line(place: &Place, number: u32) -> Option<u32> {
    (place.line > 0).then_some(number)
}

fn counterpart<'a>(counterpart: &'a Counterpart, roots: &Roots) -> PublishedCounterpart<'a> {
    let place = &counterpart.place;
    PublishedCounterpart {
        label: &counterpart.label,
        file: roots.hidden(&place.path),
        line: in_line(place, place.line),
        column: in_line(place, place.column),
        excerpt: &place.excerpt,
    }
}

fn edit(edit: &Edit) -> PublishedEdit<'_> {
    PublishedEdit { start: edit.bytes.start, end: edit.bytes.end, text: &edit.text }
}

#[cfg(test)]
mod tests {
    use schemars::generate::SchemaSettings;
    use serde_json::Value;

    use super::{DiagnosticsFile, print, print_lines};
    use crate::diagnostic::sample;

    fn parse(text: &str) -> Value {
        serde_json::from_str(text).expect("JSON")
    }

    #[test]
    fn the_document_is_stable() {
        let expected = r#"{
  "schemaVersion": "1.0",
  "diagnostics": [
    {
      "code": "LK02",
      "name": "punct-in-link",
      "severity": "warning",
      "origin": "translation",
      "certainty": "certain",
      "file": "sl-SI/share.md",
      "line": 3,
      "column": 13,
      "endLine": 3,
      "endColumn": 30,
      "byteStart": 20,
      "byteEnd": 37,
      "excerpt": "1. Izberite [Skupna raba.](s)",
      "message": "the link text takes in the full stop",
      "help": "move the full stop behind the link",
      "counterpart": {
        "label": "the English source",
        "file": "en-US/share.md",
        "line": 5,
        "column": 11,
        "excerpt": "1. Select [Share](s)."
      },
      "edit": {
        "start": 20,
        "end": 37,
        "text": "[Skupna raba](s)."
      },
      "at": "p1.s1",
      "fixed": true,
      "article": "share",
      "locale": "sl-SI",
      "alsoIn": [],
      "fingerprint": "19a8ad56c22f",
      "suppressed": {
        "by": "file",
        "reason": "the title ends so"
      }
    }
  ]
}
"#;
        assert_eq!(print(&[sample::suppressed()]), expected);
        assert_eq!(print(&[]), "{\n  \"schemaVersion\": \"1.0\",\n  \"diagnostics\": []\n}\n");
    }

    #[test]
    fn whole_files_have_no_line() {
        let value = parse(&print(&[sample::whole_file()]));
        let finding = &value["diagnostics"][0];
        for key in
            ["line", "column", "endLine", "endColumn", "counterpart", "edit", "at", "article", "locale", "suppressed"]
        {
            assert_eq!(finding.get(key), Some(&Value::Null), "{key}");
        }
        assert_eq!(finding["alsoIn"], Value::Array(Vec::new()));
    }

    #[test]
    fn each_line_is_a_finding_of_the_document() {
        let all = [sample::japanese(), sample::hostile(), sample::arabic()];
        let lines: Vec<Value> = print_lines(&all).lines().map(parse).collect();
        assert_eq!(parse(&print(&all))["diagnostics"], Value::Array(lines.clone()));
        assert_eq!(lines[1]["file"], "evil\u{1b}[2J\n.md");
        assert_eq!(lines[2]["excerpt"], "1. اِختَر **مُشارَكة.** الآن");
    }

    #[test]
    fn the_schema_accepts_every_finding_and_demands_every_key() {
        let settings = SchemaSettings::draft2020_12().for_serialize();
        let schema = settings.into_generator().into_root_schema_for::<DiagnosticsFile<'_>>();
        let validator = jsonschema::validator_for(schema.as_value()).expect("a schema");
        let all = [sample::slovenian(), sample::japanese(), sample::whole_file(), sample::hostile()];
        let mut value = parse(&print(&all));
        assert!(validator.is_valid(&value));
        value["diagnostics"][2].as_object_mut().expect("an object").remove("locale");
        assert!(!validator.is_valid(&value));
        let mut value = parse(&print(&all));
        value["diagnostics"][0]["severity"] = "fatal".into();
        assert!(!validator.is_valid(&value));
    }
}

//! The findings of an earlier build, counted, to compare with.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads the findings of an earlier build")]

use std::path::Path;

use serde::Deserialize;

use super::SCHEMA_VERSION;
use crate::diagnostic::Severity;
use crate::model::status::Earlier;

/// As much of `diagnostics.json` as is counted.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    schema_version: String,
    diagnostics: Vec<Finding>,
}

#[derive(Deserialize)]
struct Finding {
    severity: String,
    locale: Option<String>,
}

/// Why earlier findings cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("cannot use the earlier findings {path}: {reason}\nhelp: name a diagnostics.json that a build has written")]
pub struct EarlierError {
    path: String,
    reason: String,
}

/// Counts the findings in the `diagnostics.json` at `path`.
///
/// # Errors
/// [`EarlierError`] when the file cannot be read, or is no such file.
pub fn earlier(path: &Path) -> Result<Earlier, EarlierError> {
    let failed = |reason: String| EarlierError { path: path.display().to_string(), reason };
    let text = std::fs::read_to_string(path).map_err(|error| failed(error.to_string()))?;
    counted(&text).map_err(failed)
}

fn counted(text: &str) -> Result<Earlier, String> {
    let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let major = |version: &str| version.split('.').next().map(str::to_owned);
    if major(&file.schema_version) != major(SCHEMA_VERSION) {
        return Err(format!("its version is {}, and {SCHEMA_VERSION} is known", file.schema_version));
    }
    let mut earlier = Earlier::new();
    for finding in file.diagnostics {
        let severity = Severity::ALL.into_iter().find(|severity| severity.as_str() == finding.severity);
        let severity = severity.ok_or_else(|| format!("there is no severity '{}'", finding.severity))?;
        earlier.entry(finding.locale.unwrap_or_default()).or_default().add(severity, 1);
    }
    Ok(earlier)
}

#[cfg(test)]
mod tests {
    use super::counted;
    use crate::diagnostic::sample;
    use crate::model::status::Counts;
    use crate::report::{Format, Options, print};

    #[test]
    fn what_a_build_writes_is_counted_by_locale() {
        let all = [sample::slovenian(), sample::slovenian(), sample::arabic(), sample::whole_file()];
        let earlier = counted(&print(Format::Json, &all, &Options::default())).expect("counted");
        let expected = [
            ("", Counts { errors: 1, warnings: 0, infos: 0 }),
            ("ar-SA", Counts { errors: 0, warnings: 0, infos: 1 }),
            ("sl-SI", Counts { errors: 0, warnings: 2, infos: 0 }),
        ];
        assert_eq!(earlier, expected.map(|(tag, counts)| (tag.to_owned(), counts)).into());
    }

    #[test]
    fn other_files_are_refused() {
        assert!(counted("[]").is_err());
        let future = counted("{\"schemaVersion\":\"2.0\",\"diagnostics\":[]}").expect_err("another version");
        assert!(future.contains("2.0"), "{future}");
        let odd = "{\"schemaVersion\":\"1.4\",\"diagnostics\":[{\"severity\":\"fatal\",\"locale\":null}]}";
        assert!(counted(odd).expect_err("no severity").contains("fatal"));
    }
}

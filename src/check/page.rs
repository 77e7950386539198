//! Rules for people: one page, and the list of all.

use std::fmt::Write;

use super::{RULES, Rule};

/// The page of `rule`, as `korak explain` shows it.
#[must_use]
pub fn page(rule: &Rule) -> String {
    format!(
        "# {} {}\n\nFinds {}.\nSeverity: {}{}. Origin: {}.\n\n{}",
        rule.code,
        rule.name,
        rule.summary,
        rule.severity.as_str(),
        if rule.enabled { "" } else { ", off by default" },
        rule.origin.as_str(),
        rule.page
    )
}

/// Every rule on a line of its own, family by family: code, default level, name, what it finds.
#[must_use]
pub fn list() -> String {
    let widest = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    let mut family = "";
    for rule in RULES {
        if rule.family() != family {
            family = rule.family();
            let gap = if text.is_empty() { "" } else { "\n" };
            let _ = writeln!(text, "{gap}{family}: {}", subject(family));
        }
        let _ = writeln!(text, "{}  {:7}  {:widest$}  {}", rule.code, rule.default_level(), rule.name, rule.summary);
    }
    text
}

/// What the rules of a family are about.
fn subject(family: &str) -> &'static str {
    match family {
        "AX" => "accessibility",
        "CF" => "the configuration",
        "CT" => "catalogues of messages",
        "FM" => "front matter",
        "FR" => "freshness",
        "IN" => "files",
        "LK" => "links and pictures",
        "NB" => "numbers of steps",
        "PA" => "what translations share with their source",
        "PL" => "Korak itself",
        "SR" => "sources, before they are translated",
        "ST" => "the structure of articles",
        "SU" => "suppressions",
        "TK" => "commands and other words to be typed",
        "TY" => "typography and scars of translation",
        "UI" => "labels and menu paths",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{RULES, subject};

    #[test]
    fn every_family_says_what_it_is_about() {
        for rule in RULES {
            assert!(!subject(rule.family()).is_empty(), "{}", rule.code);
        }
    }
}

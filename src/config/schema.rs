//! `korak.toml` as written. Whatever is not understood is refused with its line, and nothing is guessed.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use serde::Deserialize;
use toml::Spanned;

use super::levels::{Level, LevelSet, Levels};
use super::scope::{PathGlob, Placed, Scope};
use super::terms::{Term, Terms};
use super::{Config, Ids, Links, Policy};
use crate::diagnostic::Severity;
use crate::locale::{Locale, UnknownLocale};
use crate::model::verdict::{Publish, Reason};
use crate::source::{Source, Span};

/// The file as written.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct File {
    collection: Option<String>,
    source_locale: Option<Tag>,
    base_url: Option<BaseUrl>,
    rules_url: Option<PageUrl>,
    locales: BTreeMap<String, Tag>,
    rules: Rules,
    publish: Actions,
    overrides: Vec<Override>,
    ids: IdLists,
    links: LinkLists,
    old_after_months: Option<Spanned<NonZeroU16>>,
    no_loc: Vec<String>,
    glossary: Glossary,
    pub(super) glossary_file: Option<String>,
}

type Rules = BTreeMap<Spanned<String>, RuleLevel>;
type Actions = BTreeMap<ReasonWord, Action>;

/// Settings for some files only.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct Override {
    paths: Vec<Spanned<PathGlob>>,
    locales: Vec<Spanned<Tag>>,
    rules: Rules,
    publish: Actions,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct IdLists {
    shared: Vec<Spanned<String>>,
    known: Vec<Spanned<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct LinkLists {
    local_hosts: Vec<Spanned<String>>,
    local_pages: BTreeMap<Spanned<String>, OneOrMore>,
}

/// Terms with their translations by locale.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Glossary(BTreeMap<String, BTreeMap<Tag, OneOrMore>>);

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// A locale tag.
#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
struct Tag(Locale);

/// Where the output will be published.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct BaseUrl(String);

/// Where the pages of rules are published.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct PageUrl(String);

/// A level of a rule.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RuleLevel {
    Off,
    On,
    Info,
    Warning,
    Error,
}

/// What to do with a runbook.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Action {
    Ok,
    Notice,
    Fallback,
    Hold,
}

/// A reason to do something else than to show a runbook.
#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
struct ReasonWord(Reason);

impl File {
    /// The settings, with defaults for what the file, `source`, does not say.
    pub(super) fn into_config(self, source: Source) -> Config {
        let default = Config::default();
        let mut levels = vec![LevelSet { scope: Scope::default(), entries: entries(self.rules) }];
        let mut policies = vec![(Scope::default(), actions(self.publish))];
        for set in self.overrides {
            let scope = Scope {
                paths: set.paths.into_iter().map(placed).collect(),
                locales: set.locales.into_iter().map(placed).map(|(Tag(locale), span)| (locale, span)).collect(),
            };
            policies.push((scope.clone(), actions(set.publish)));
            levels.push(LevelSet { scope, entries: entries(set.rules) });
        }
        let ids = |list: Vec<Spanned<String>>| list.into_iter().map(placed).collect();
        Config {
            collection: self.collection.unwrap_or(default.collection),
            source_locale: self.source_locale.map_or(default.source_locale, |Tag(locale)| locale),
            base_url: self.base_url.map(|BaseUrl(address)| address),
            rules_url: self.rules_url.map(|PageUrl(address)| address),
            folder_locales: self.locales.into_iter().map(|(folder, Tag(locale))| (folder, locale)).collect(),
            levels: Levels::new(levels),
            publish: Policy::new(policies),
            ids: Ids { shared: ids(self.ids.shared), known: ids(self.ids.known) },
            links: self.links.into_links(),
            old_after_months: self.old_after_months.map(placed),
            terms: Terms { no_loc: self.no_loc, glossary: self.glossary.into_terms() },
            file: Some(source),
        }
    }
}

impl LinkLists {
    fn into_links(self) -> Links {
        let pages = self.local_pages.into_iter().map(|(page, local)| (placed(page), local.into()));
        Links { local_hosts: self.local_hosts.into_iter().map(placed).collect(), local_pages: pages.collect() }
    }
}

impl Glossary {
    /// The terms, sorted.
    pub(super) fn into_terms(self) -> Vec<Term> {
        let term = |(source, translations): (String, BTreeMap<Tag, OneOrMore>)| Term {
            source,
            translations: translations.into_iter().map(|(Tag(locale), words)| (locale, words.into())).collect(),
        };
        self.0.into_iter().map(term).collect()
    }
}

fn entries(rules: Rules) -> Vec<(Placed<String>, Level)> {
    rules.into_iter().map(|(key, level)| (placed(key), level.into())).collect()
}

fn actions(actions: Actions) -> BTreeMap<Reason, Publish> {
    actions.into_iter().map(|(ReasonWord(reason), action)| (reason, action.into())).collect()
}

fn placed<T>(value: Spanned<T>) -> Placed<T> {
    let span = value.span();
    (value.into_inner(), Span::new(span.start, span.end))
}

impl From<OneOrMore> for Vec<String> {
    fn from(words: OneOrMore) -> Self {
        match words {
            OneOrMore::One(word) => vec![word],
            OneOrMore::More(words) => words,
        }
    }
}

impl From<RuleLevel> for Level {
    fn from(level: RuleLevel) -> Self {
        match level {
            RuleLevel::Off => Self::Off,
            RuleLevel::On => Self::On,
            RuleLevel::Info => Self::At(Severity::Info),
            RuleLevel::Warning => Self::At(Severity::Warning),
            RuleLevel::Error => Self::At(Severity::Error),
        }
    }
}

impl From<Action> for Publish {
    fn from(action: Action) -> Self {
        match action {
            Action::Ok => Self::Ok,
            Action::Notice => Self::Notice,
            Action::Fallback => Self::Fallback,
            Action::Hold => Self::Hold,
        }
    }
}

impl TryFrom<String> for Tag {
    type Error = UnknownLocale;

    fn try_from(tag: String) -> Result<Self, UnknownLocale> {
        Locale::parse(&tag).map(Self)
    }
}

impl TryFrom<String> for BaseUrl {
    type Error = String;

    /// The address as the beginning of those of pages: of the web, without a query, with a slash at its end.
    fn try_from(address: String) -> Result<Self, String> {
        let Some(mut url) = of_the_web(&address).filter(|url| url.query().is_none()) else {
            return Err(format!("'{address}' is no address of a folder such as https://help.example.com/runbooks/"));
        };
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        Ok(Self(url.into()))
    }
}

impl TryFrom<String> for PageUrl {
    type Error = String;

    /// The address of a page, to which headings are added as fragments.
    fn try_from(address: String) -> Result<Self, String> {
        let url = of_the_web(&address);
        let error = || format!("'{address}' is no address of a page such as https://docs.example.com/rules.html");
        url.map(|url| Self(url.into())).ok_or_else(error)
    }
}

/// `address` as one of the web that names neither a part of a page nor a user.
fn of_the_web(address: &str) -> Option<url::Url> {
    let url = url::Url::parse(address).ok()?;
    let plain = url.fragment().is_none() && url.username().is_empty();
    (plain && matches!(url.scheme(), "http" | "https")).then_some(url)
}

impl TryFrom<String> for ReasonWord {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        let known = Reason::ALL.into_iter().find(|reason| reason.as_str() == word);
        let all = || Reason::ALL.map(Reason::as_str).join(", ");
        known.map(Self).ok_or_else(|| format!("'{word}' is no reason; there are {}", all()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Config, File};
    use crate::locale::Locale;
    use crate::model::verdict::{Publish, Reason};
    use crate::source::Source;

    fn config(text: &str) -> Result<Config, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        Ok(file.into_config(Source::new("korak.toml", text.into())))
    }

    #[test]
    fn settings_are_read_and_mistakes_are_named() {
        let text = "source-locale = 'en-gb'\n[locales]\ndeutsch = 'de-DE'\n[rules]\nLK02 = 'error'\nTY = 'off'\n";
        let read = config(text).expect("valid");
        assert_eq!(read.source_locale.as_str(), "en-GB");
        assert_eq!(read.folder_locales[0].1.as_str(), "de-DE");
        let (key, span) = read.levels.keys().next().expect("a level");
        assert_eq!((key.as_str(), &text[span.range()]), ("LK02", "LK02"));
        for (mistake, line) in [
            ("soruce-locale = 'en'\n", "line 1"),
            ("[rules]\nLK02 = 'loud'\n", "line 2"),
            ("\nsource-locale = '??'\n", "line 2"),
            ("[[overrides]]\npaths = ['ok/**', 'a[']\n", "line 2"),
            ("[[overrides]]\nlocales = ['xx-YYYYYYYYY']\n", "line 2"),
            ("[[overrides]]\npath = ['a']\n", "line 2"),
            ("[publish]\nstale = 'hide'\n", "line 2"),
            ("[publish]\nstail = 'hold'\n", "line 2"),
            ("[ids]\nshared = [7]\n", "line 2"),
            ("[glossary.folder]\n'no-tag-at-all-' = 'mapa'\n", "line 2"),
        ] {
            let error = config(mistake).expect_err(mistake);
            assert!(error.contains(line), "{mistake:?} gives {error}");
        }
    }

    #[test]
    fn overrides_change_the_policy_of_their_files() {
        let text = "[publish]\nstale = 'hold'\n[[overrides]]\nlocales = ['ja-JP']\npublish = { stale = 'ok' }\n";
        let policy = config(text).expect("valid").publish;
        let of = |reason, tag| policy.of(reason, "a.md", &Locale::parse(tag).expect("a tag"));
        assert_eq!(of(Reason::Stale, "sl-SI"), Publish::Hold);
        assert_eq!(of(Reason::Stale, "ja-JP"), Publish::Ok);
        assert_eq!(of(Reason::Broken, "ja-JP"), Publish::Fallback);
    }

    #[test]
    fn the_base_url_is_the_address_of_a_folder() {
        let base = |address: &str| config(&format!("base-url = '{address}'\n")).map(|config| config.base_url);
        let folder = |address: &str| Ok(Some(address.to_owned()));
        assert_eq!(base("https://help.example.com"), folder("https://help.example.com/"));
        assert_eq!(base("https://help.example.com/a/b"), folder("https://help.example.com/a/b/"));
        for bad in ["help.example.com", "/runbooks/", "file:///srv", "https://a.example/?q", "https://u@a.example/"] {
            assert!(base(bad).expect_err("no address of a folder").contains(bad));
        }
    }

    #[test]
    fn pages_of_rules_are_published_at_an_address_of_the_web() {
        let url = |address: &str| config(&format!("rules-url = '{address}'\n")).map(|config| config.rules_url);
        let page = "https://docs.example.com/view?page=rules";
        assert_eq!(url(page), Ok(Some(page.to_owned())));
        for bad in ["docs/rules.md", "javascript:alert(1)", "https://docs.example.com/rules#lk02"] {
            assert!(url(bad).expect_err("no address of a page").contains(bad));
        }
    }

    #[test]
    fn a_term_has_one_translation_or_more() {
        let text = "[glossary]\nfolder = { sl = 'mapa', pt-BR = ['pasta', 'diretório'], pt = 'pasta' }\n";
        let terms = config(text).expect("valid").terms;
        let of = |tag| terms.glossary[0].translations(&Locale::parse(tag).expect("a tag")).join(" ");
        assert_eq!(["sl-SI", "pt-BR", "pt-PT", "de-DE"].map(of), ["mapa", "pasta diretório", "pasta", ""]);
    }
}

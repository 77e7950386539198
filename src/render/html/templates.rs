//! The template engine: parsing, and what templates may call.
//!
//! `t(id=…, …)` gives a message as markup: text escaped, and marked with its language when the message had to fall
//! back. `t_attr(id=…, …)` gives it as plain text for attributes, `t_lang(id=…)` the language of a message that had to
//! fall back. `date(iso=…)` writes a date in words. The filter `spoken` gives a fragment with the words that only a
//! screen reader says, the filter `address` where a link may lead, or nothing.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use tera::{Error, Kwargs, State, Tera, Value};

use super::super::fragment;
use super::Messages;
use crate::locale::{Argument, Locale, Translator};

/// Why a page cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// A template does not parse, or a page asked for something that is not there.
    #[error(
        "the template {template} cannot be used\n{reason}\nhelp: correct that line, or remove the file to use the built-in template"
    )]
    Broken {
        /// The template.
        template: String,
        /// Where and why.
        reason: String,
    },
}

/// Parses all templates at once, so that they may extend one another in any order.
pub(super) fn parse(templates: &[(String, String)]) -> Result<Tera, TemplateError> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.set_escape_fn(fragment::write_shown);
    // Functions must be known when templates are read; these speak no language and are replaced for every locale.
    for name in ["t", "t_attr", "t_lang", "date"] {
        tera.register_function(name, |_: Kwargs, _: &State| String::new());
    }
    tera.register_filter("spoken", |html: &str, _: Kwargs, _: &State| Value::safe_string(html));
    tera.register_filter("address", |href: &str, _: Kwargs, _: &State| fragment::address(href).unwrap_or_default());
    let pairs = templates.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    tera.add_raw_templates(pairs).map_err(|error| failed("", &error))?;
    Ok(tera)
}

/// A copy of `base` whose functions speak the language of `messages`.
pub(super) fn speaking(base: &Tera, messages: &Messages) -> Tera {
    let mut tera = base.clone();
    let own = messages.clone();
    let plain = Plain::default();
    tera.register_function("t", move |arguments: Kwargs, state: &State| -> Result<Value, Error> {
        let say = || {
            let message = message(&*own, &arguments)?;
            let text = isolated(&state.escape(&message.text)?);
            Ok(Value::safe_string(&match message.fallback {
                None => text,
                Some(locale) => format!("<span{}>{text}</span>", foreign(&locale)),
            }))
        };
        plain.get(&arguments, say)
    });
    let own = messages.clone();
    let plain = Plain::default();
    tera.register_function("t_attr", move |arguments: Kwargs, _: &State| -> Result<Value, Error> {
        // Attributes are read as they are: isolates around variables would show as signs in some of them.
        let say = || Ok(Value::normal_string(&message(&*own, &arguments)?.text.replace(ISOLATES, "")));
        plain.get(&arguments, say)
    });
    let own = messages.clone();
    let plain = Plain::default();
    tera.register_function("t_lang", move |arguments: Kwargs, _: &State| -> Result<Value, Error> {
        let lang = |locale: Option<Locale>| locale.map(|locale| locale.to_string()).unwrap_or_default();
        plain.get(&arguments, || Ok(Value::normal_string(&lang(message(&*own, &arguments)?.fallback))))
    });
    let own = messages.clone();
    tera.register_function("date", move |arguments: Kwargs, _: &State| -> Result<Value, Error> {
        let iso: String = arguments.must_get("iso")?;
        Ok(Value::normal_string(&parts(&iso).map_or(iso.clone(), |date| own.date(date))))
    });
    let aloud = Aloud::new(&**messages);
    tera.register_filter("spoken", move |html: &str, _: Kwargs, _: &State| Value::safe_string(&aloud.say(html)));
    tera
}

/// Messages without variables, which every page asks for, by their identifiers.
#[derive(Debug, Default)]
struct Plain(RwLock<BTreeMap<String, Value>>);

impl Plain {
    /// The message that `arguments` ask for, as `say` gives it.
    fn get(&self, arguments: &Kwargs, say: impl FnOnce() -> Result<Value, Error>) -> Result<Value, Error> {
        if arguments.iter().count() != 1 {
            return say();
        }
        let id: &str = arguments.must_get("id")?;
        // A thread that panicked while it held the lock has left a whole map behind.
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(id) {
            return Ok(known.clone());
        }
        let said = say()?;
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned(), said.clone());
        Ok(said)
    }
}

/// The attributes of an element whose text is in another language than its page.
fn foreign(locale: &Locale) -> String {
    format!(" lang=\"{locale}\" dir=\"{}\"", locale.direction().as_str())
}

/// What opens and closes the isolate that Fluent puts around a variable.
pub(super) const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// `text` with elements in place of isolates; figures need none.
fn isolated(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(ISOLATES[0]) {
        let (variable, after) = after.split_once(ISOLATES[1]).unwrap_or((after, ""));
        let figures = variable.bytes().all(|byte| byte.is_ascii_digit());
        let (open, close) = if figures { ("", "") } else { ("<bdi>", "</bdi>") };
        html.extend([before, open, variable, close]);
        rest = after;
    }
    html + rest
}

/// What a screen reader says of a fragment besides its text, in one language: that a menu path is one, what stands
/// between its entries, that text is to be typed, that keys are pressed.
struct Aloud(Vec<(&'static str, String)>);

impl Aloud {
    fn new(messages: &dyn Translator) -> Self {
        let say = |id: &str| {
            let mut words = String::new();
            fragment::escape(&messages.message(id, &[]).text, &mut words);
            words
        };
        let unseen = |id: &str, markup: &str| {
            let lang = messages.message(id, &[]).fallback.map(|locale| foreign(&locale)).unwrap_or_default();
            format!("<span class=\"unseen\"{lang}>{} </span>{markup}", say(id))
        };
        // A name in another language would be read as one of the article's: none is better.
        let name = match messages.message("menu-path", &[]).fallback {
            None => format!(" aria-label=\"{}\"", say("menu-path")),
            Some(_) => String::new(),
        };
        let menu = format!("<span role=\"list\"{name} class=\"rb-menu");
        Self(vec![
            (fragment::MENU, menu),
            (fragment::SEGMENT, fragment::SEGMENT.replace(" class", " role=\"listitem\" class")),
            (fragment::THEN, unseen("menu-then", &fragment::THEN.replace(" class", " aria-hidden=\"true\" class"))),
            (fragment::INPUT, unseen("input-label", fragment::INPUT)),
            (fragment::KEY, unseen("key-combination", fragment::KEY)),
        ])
    }

    /// The fragment itself is safe, and text in it holds no markup that could be mistaken for that of a path.
    fn say(&self, html: &str) -> String {
        // No page says where its readers come from, so links need not say so one by one.
        let mut said = html.replace(fragment::REL, "");
        for (markup, spoken) in &self.0 {
            if html.contains(markup) {
                said = said.replace(markup, spoken);
            }
        }
        said
    }
}

/// The message that `arguments` ask for. Numbers select plural forms, everything else is text.
fn message(messages: &dyn Translator, arguments: &Kwargs) -> Result<crate::locale::Message, Error> {
    let id: String = arguments.must_get("id")?;
    let mut variables: Vec<(String, Argument)> = Vec::new();
    for (key, value) in arguments.iter() {
        let name = key.to_string();
        let number = value.as_i128().and_then(|number| usize::try_from(number).ok());
        match number {
            _ if name == "id" => {}
            Some(number) => variables.push((name, Argument::Number(number))),
            None => variables.push((name, Argument::Text(value.to_string().replace(ISOLATES, "")))),
        }
    }
    let borrowed: Vec<(&str, Argument)> =
        variables.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    Ok(messages.message(&id, &borrowed))
}

/// Year, month and day of an ISO date.
fn parts(iso: &str) -> Option<(i32, u8, u8)> {
    let mut parts = iso.split('-');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// An error of the engine, with the template that was asked for where the engine does not name one.
pub(super) fn failed(template: &str, error: &Error) -> TemplateError {
    let mut reason = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        reason = format!("{reason}\n{cause}");
        source = cause.source();
    }
    let named = reason.split_once("--> ").and_then(|(_, rest)| rest.split(':').next()).unwrap_or(template);
    TemplateError::Broken { template: named.to_owned(), reason }
}

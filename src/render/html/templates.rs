//! The template engine: parsing, and what templates may call.
//!
//! `t(id=…, …)` gives a message as markup: text escaped, and marked with its language when the message had to fall
//! back. `t_attr(id=…, …)` gives it as plain text for attributes, `t_lang(id=…)` the language of a message that had to
//! fall back. `date(iso=…)` writes a date in words. The filter `spoken` gives a fragment with the words that only a
//! screen reader says, the filter `address` where a link may lead, or nothing.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use tera::{Context, Error, Kwargs, State, Tera, Value};

use super::super::fragment;
use super::Messages;
use super::aloud::Aloud;
use super::fixed::Fixed;
use crate::locale::{Argument, Locale, Message, Translator};

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

/// The templates, before they speak a language.
pub(super) struct Templates {
    pub(super) tera: Tera,
    /// What they say alike on all pages of a locale.
    fixed: Fixed,
    /// Whether one of them is of a theme, and so may look at all that `docs/themes.md` promises.
    pub(super) themed: bool,
}

/// What templates say in one language.
pub(super) struct Speech {
    messages: Messages,
    aloud: Arc<Aloud>,
    /// What all pages say alike, for [`Fixed`].
    alike: Vec<(&'static str, Value)>,
    /// What was said before, by function.
    known: [Said; 4],
}

thread_local! {
    /// What the page speaks that this thread is making. The engine has no way to hand it to functions, and a copy of all
    /// templates for each language takes a megabyte.
    static SPEECH: RefCell<Option<Arc<Speech>>> = const { RefCell::new(None) };
}

/// Parses all templates at once, so that they may extend one another in any order. `themed` tells whether one of them is
/// of a theme.
pub(super) fn parse(templates: &[(String, String)], themed: bool) -> Result<Templates, TemplateError> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.set_escape_fn(fragment::write_shown);
    // Functions must be known when templates are read. Pages of the program's own say nothing by them.
    type Say = fn(&Speech, &Kwargs) -> Result<Value, Error>;
    let functions: [(&str, Say); 4] = [
        ("t", |speech, asked| Ok(Value::safe_string(&markup(&message(&*speech.messages, asked)?)))),
        ("t_attr", |speech, asked| Ok(Value::normal_string(&plain(&message(&*speech.messages, asked)?)))),
        ("t_lang", |speech, asked| Ok(Value::normal_string(&lang(&message(&*speech.messages, asked)?)))),
        ("date", |speech, asked| {
            let iso: String = asked.must_get("iso")?;
            Ok(Value::normal_string(&parts(&iso).map_or(iso.clone(), |date| speech.messages.date(date))))
        }),
    ];
    for (at, (name, say)) in functions.into_iter().enumerate() {
        tera.register_function(name, move |asked: Kwargs, _: &State| -> Result<Value, Error> {
            let Some(speech) = spoken() else { return Ok(Value::normal_string("")) };
            speech.known[at].get(&asked, || say(&speech, &asked))
        });
    }
    tera.register_filter("spoken", |html: &str, _: Kwargs, _: &State| {
        let Some(speech) = spoken() else { return Value::safe_string(html) };
        let mut said = String::with_capacity(html.len());
        speech.aloud.say(html, &mut said);
        Value::safe_string(&said)
    });
    tera.register_filter("address", |href: &str, _: Kwargs, _: &State| {
        fragment::address(href).unwrap_or_default().into_owned()
    });
    let mut fixed = Fixed::default();
    // An error in a template of a theme is shown with its line, so that line is left as it is.
    let text = |text: &String| if themed { text.clone() } else { fixed.looked_up(text) };
    let texts: Vec<String> = templates.iter().map(|(_, text)| text).map(text).collect();
    let pairs = templates.iter().zip(&texts).map(|((name, _), text)| (name.as_str(), text.as_str()));
    tera.add_raw_templates(pairs).map_err(|error| failed("", &error))?;
    Ok(Templates { tera, fixed, themed })
}

/// What the page speaks that this thread is making.
fn spoken() -> Option<Arc<Speech>> {
    SPEECH.with_borrow(Clone::clone)
}

impl Speech {
    /// What `templates` say in the language of `messages`; their filter `spoken` says what `aloud` does.
    pub(super) fn new(templates: &Templates, messages: &Messages, aloud: &Arc<Aloud>) -> Arc<Self> {
        let alike = templates.fixed.said(|function, id| {
            let message = messages.message(id, &[]);
            match function {
                "t" => Value::safe_string(&markup(&message)),
                "t_attr" => Value::normal_string(&plain(&message)),
                _ => Value::normal_string(&lang(&message)),
            }
        });
        Arc::new(Self { messages: messages.clone(), aloud: Arc::clone(aloud), alike, known: Default::default() })
    }
}

impl Templates {
    /// A page by the template of this name, in the language of `speech`.
    pub(super) fn page(
        &self,
        speech: &Arc<Speech>,
        name: &str,
        mut context: Context,
    ) -> Result<Vec<u8>, TemplateError> {
        for (map, said) in &speech.alike {
            context.insert_value(*map, said.clone());
        }
        let before = SPEECH.replace(Some(Arc::clone(speech)));
        let page = self.tera.render(name, &context);
        SPEECH.set(before);
        page.map(String::into_bytes).map_err(|error| failed(name, &error))
    }
}

/// `message` as safe markup: text escaped, variables set apart, and its language said where it had to fall back.
pub(super) fn markup(message: &Message) -> String {
    let mut escaped = String::with_capacity(message.text.len());
    fragment::show(&message.text, &mut escaped);
    let text = isolated(&escaped);
    match &message.fallback {
        None => text,
        Some(locale) => format!("<span{}>{text}</span>", foreign(locale)),
    }
}

/// `message` for an attribute, which is read as it is: isolates around variables would show as signs in some of them.
fn plain(message: &Message) -> String {
    message.text.replace(ISOLATES, "")
}

/// The language that stands in, if one does.
fn lang(message: &Message) -> String {
    message.fallback.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// What was said before, by what it was asked for with: all pages ask for the same messages, and many for the same
/// numbers and dates in them.
#[derive(Debug, Default)]
struct Said(RwLock<BTreeMap<String, Value>>);

/// How many answers of a function are kept in one language.
const KEPT: usize = 512;

impl Said {
    /// What `arguments` ask for, as `say` gives it.
    fn get(&self, arguments: &Kwargs, say: impl FnOnce() -> Result<Value, Error>) -> Result<Value, Error> {
        let mut named: Vec<(&str, &Value)> =
            arguments.iter().filter_map(|(name, value)| Some((name.as_str()?, value))).collect();
        named.sort_unstable_by_key(|(name, _)| *name);
        let mut asked = String::new();
        for (name, value) in named {
            // A text that looks like a number selects no plural form.
            let kind = if value.is_string() { "=" } else { ":" };
            let text = value.as_str().map_or_else(|| value.to_string().into(), Cow::Borrowed);
            // With its length, so that no text can pass for the next argument.
            asked.extend([name, kind, &text.len().to_string(), " ", &text]);
        }
        // A thread that panicked while it held the lock has left a whole map behind.
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&asked) {
            return Ok(known.clone());
        }
        let said = say()?;
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() < KEPT {
            all.insert(asked, said.clone());
        }
        Ok(said)
    }
}

/// The attributes of an element whose text is in another language than its page.
pub(super) fn foreign(locale: &Locale) -> String {
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

/// The message that `arguments` ask for. Numbers select plural forms, everything else is text.
fn message(messages: &dyn Translator, arguments: &Kwargs) -> Result<Message, Error> {
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
pub(super) fn parts(iso: &str) -> Option<(i32, u8, u8)> {
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

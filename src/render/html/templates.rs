//! The template engine: parsing, and the three functions templates may call.
//!
//! `t(id=…, …)` gives a message as markup: text escaped, and marked with its language when the message had to fall
//! back. `t_attr(id=…, …)` gives it as plain text for attributes. `date(iso=…)` writes a date in words.

use tera::{Error, Kwargs, State, Tera, Value};

use super::Messages;
use crate::locale::{Argument, Translator};

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
    // Functions must be known when templates are read; these speak no language and are replaced for every locale.
    for name in ["t", "t_attr", "date"] {
        tera.register_function(name, |_: Kwargs, _: &State| String::new());
    }
    let pairs = templates.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    tera.add_raw_templates(pairs).map_err(|error| failed("", &error))?;
    Ok(tera)
}

/// A copy of `base` whose functions speak the language of `messages`.
pub(super) fn speaking(base: &Tera, messages: &Messages) -> Tera {
    let mut tera = base.clone();
    let own = messages.clone();
    tera.register_function("t", move |arguments: Kwargs, state: &State| -> Result<Value, Error> {
        let message = message(&*own, &arguments)?;
        let text = state.escape(&message.text)?;
        Ok(Value::safe_string(&match message.fallback {
            None => text,
            Some(locale) => format!("<span lang=\"{locale}\" dir=\"{}\">{text}</span>", locale.direction().as_str()),
        }))
    });
    let own = messages.clone();
    tera.register_function("t_attr", move |arguments: Kwargs, _: &State| -> Result<Value, Error> {
        let message = message(&*own, &arguments)?;
        // Attributes are read as they are: isolates around variables would show as signs in some of them.
        Ok(Value::normal_string(&message.text.replace(['\u{2068}', '\u{2069}'], "")))
    });
    let own = messages.clone();
    tera.register_function("date", move |arguments: Kwargs, _: &State| -> Result<Value, Error> {
        let iso: String = arguments.must_get("iso")?;
        Ok(Value::normal_string(&parts(&iso).map_or(iso.clone(), |date| own.date(date))))
    });
    tera
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
            None => variables.push((name, Argument::Text(value.to_string()))),
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

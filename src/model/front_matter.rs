//! [`FrontMatter`]: the metadata block of an article, typed where keys are known and in order where not.

use super::pragma::Pragma;
use crate::source::Span;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the file.
    pub span: Span,
}

/// A calendar day, proleptic Gregorian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, four digits.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31, valid for the month.
    pub day: u8,
}

/// One `key: value` line as written; scalars keep their source spelling and never become numbers or booleans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: Spanned<String>,
    /// The value.
    pub value: Value,
}

/// A value of the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text, empty when nothing stands after the colon.
    Scalar(Spanned<String>),
    /// A list; nested structures inside it are left out.
    List(Vec<Spanned<String>>, Span),
    /// A mapping, which no known key uses.
    Map(Span),
}

/// The metadata of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// The text between the fences; `None` when the article has no block.
    pub span: Option<Span>,
    /// Whether the block did not parse and only its known keys were recovered.
    pub recovered: bool,
    /// Every entry in source order, known or not.
    pub entries: Vec<Entry>,
    /// What `korak.allow` tells the checks.
    pub allowed: Vec<Pragma>,
}

/// The key that tells the checks what to be silent about.
pub const ALLOW: &str = "korak.allow";

/// The keys Korak gives a meaning to. Any other key is kept as written.
pub const KNOWN_KEYS: [&str; 28] = [
    "title",
    "description",
    "author",
    "ms.author",
    "manager",
    "ms.manager",
    "ms.reviewer",
    "audience",
    "ms.audience",
    "ms.topic",
    "ms.service",
    "ms.prod",
    "ms.technology",
    "ROBOTS",
    "localization_priority",
    "ms.collection",
    "ms.custom",
    "ms.assetid",
    "ms.date",
    "search.appverid",
    "no-loc",
    "ms.openlocfilehash",
    "ms.sourcegitcommit",
    "ms.translationtype",
    "ms.contentlocale",
    "ms.lasthandoff",
    "ms.locfileid",
    ALLOW,
];

/// The known keys whose value is one text.
pub const TEXT_KEYS: [&str; 9] = [
    "title",
    "ms.assetid",
    "ms.date",
    "ms.openlocfilehash",
    "ms.sourcegitcommit",
    "ms.translationtype",
    "ms.contentlocale",
    "ms.lasthandoff",
    "ms.locfileid",
];

/// Whether `key` is a known one, whatever its case.
#[must_use]
pub fn is_known(key: &str) -> bool {
    KNOWN_KEYS.iter().any(|known| is_key(known, key))
}

/// Whether two keys are one, whatever their case. Most are not as long as one another.
fn is_key(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.eq_ignore_ascii_case(other)
}

impl FrontMatter {
    /// The entry under `key`, compared without case; the first one wins.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| is_key(&entry.key.value, key))
    }

    /// The non-empty scalar under `key`.
    #[must_use]
    pub fn scalar(&self, key: &str) -> Option<&Spanned<String>> {
        match &self.entry(key)?.value {
            Value::Scalar(text) if !text.value.is_empty() => Some(text),
            Value::Scalar(_) | Value::List(..) | Value::Map(_) => None,
        }
    }

    /// The values under `key`: items of a list, or parts of a scalar between commas; empty ones are left out.
    #[must_use]
    pub fn values(&self, key: &str) -> Vec<String> {
        let values = match self.entry(key).map(|entry| &entry.value) {
            Some(Value::List(items, _)) => items.iter().map(|item| item.value.trim().to_owned()).collect(),
            Some(Value::Scalar(text)) => text.value.split(',').map(|part| part.trim().to_owned()).collect(),
            Some(Value::Map(_)) | None => Vec::new(),
        };
        values.into_iter().filter(|value| !value.is_empty()).collect()
    }

    /// The date under `key`, where it is a valid `MM/DD/YYYY`.
    #[must_use]
    pub fn date(&self, key: &str) -> Option<Date> {
        Date::parse(&self.scalar(key)?.value)
    }
}

impl Date {
    /// Reads `MM/DD/YYYY`, one-digit months and days allowed. Day and month are never swapped to make a date valid.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('/');
        let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
        let digits =
            |part: &str, most| part.len() <= most && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(month, 2) || !digits(day, 2) || year.len() != 4 || !digits(year, 4) {
            return None;
        }
        let date = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        let leap = date.year.is_multiple_of(4) && (!date.year.is_multiple_of(100) || date.year.is_multiple_of(400));
        let days = match date.month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&date.day).then_some(date)
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn dates_are_month_first_and_real() {
        let iso = |text| Date::parse(text).map(|date| date.to_string());
        assert_eq!(iso("08/13/2021").as_deref(), Some("2021-08-13"));
        assert_eq!(iso("2/9/2020").as_deref(), Some("2020-02-09"));
        assert_eq!(iso("02/29/2020").as_deref(), Some("2020-02-29"));
        for wrong in ["13/08/2021", "02/29/2021", "2021-08-13", "08/13/21", "", "08/13/2021/1", "+8/13/2021"] {
            assert_eq!(iso(wrong), None, "{wrong}");
        }
    }
}

//! [`Share`]: a part of a collection that one of several builds compiles.

use std::str::FromStr;

/// One of several shares of the articles, such as the second of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// From 1.
    number: usize,
    /// How many there are.
    of: usize,
}

impl Share {
    /// Every article of the share, in order. Neighbours go to different shares, since long articles often lie together.
    pub(super) fn of<T>(self, articles: &[T]) -> Vec<&T> {
        articles.iter().skip(self.number - 1).step_by(self.of).collect()
    }
}

impl FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let share = text.split_once('/').and_then(|(number, of)| Some((number.parse().ok()?, of.parse().ok()?)));
        match share {
            Some((number, of)) if (1..=of).contains(&number) => Ok(Self { number, of }),
            _ => Err(format!("`{text}` is no share: write `2/4` for the second of four")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn every_article_is_in_one_share() {
        let articles: Vec<usize> = (0..10).collect();
        for of in 1..=11 {
            let share = |number| format!("{number}/{of}").parse::<Share>().expect("a share");
            let mut all: Vec<&usize> = (1..=of).flat_map(|number| share(number).of(&articles)).collect();
            all.sort();
            assert!(all.into_iter().eq(&articles), "{of}");
        }
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for wrong in ["", "1", "0/2", "3/2", "1/0", "a/b", "-1/2", "1/2/3"] {
            assert!(wrong.parse::<Share>().is_err(), "{wrong}");
        }
    }
}

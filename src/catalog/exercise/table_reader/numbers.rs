//! Minutes and whole numbers.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::TableReader;

impl TableReader<'_, '_> {
    /// Minutes, whole or halves; not a number where there are none.
    pub(in crate::catalog::exercise) fn minutes(&mut self, key: &'static str) -> f64 {
        let found = self.has(key).then(|| self.minutes_if(key));
        found.flatten().unwrap_or(f64::NAN)
    }

    /// Minutes that may be left out.
    pub(in crate::catalog::exercise) fn minutes_if(&mut self, key: &'static str) -> Option<f64> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(whole) => whole.as_str().parse::<f64>().ok(),
            DeValue::Float(number) => number.as_str().parse::<f64>().ok(),
            _ => None,
        };
        let Some(number) = number.filter(|number| number.is_finite()) else {
            self.is_no(key, value, "a number");
            return Some(f64::NAN);
        };
        if !(0.5..=480.0).contains(&number) || (number * 2.0).fract() != 0.0 {
            let what = format!("{key} is {number}: it goes from 0.5 to 480, in halves");
            self.notes.wrong(value.span().start, what);
            return Some(f64::NAN);
        }
        Some(number)
    }

    /// A whole number of the range, which may be left out.
    pub(in crate::catalog::exercise) fn whole_if(
        &mut self,
        key: &'static str,
        range: RangeInclusive<i64>,
    ) -> Option<i64> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(whole) => i64::from_str_radix(whole.as_str(), whole.radix()).ok(),
            _ => None,
        };
        let Some(number) = number else {
            self.is_no(key, value, "a whole number");
            return None;
        };
        if range.contains(&number) {
            return Some(number);
        }
        let (least, most) = range.into_inner();
        let what = format!("{key} is {number}: it goes from {least} to {most}");
        self.notes.wrong(value.span().start, what);
        None
    }

    /// A whole number of the range.
    pub(in crate::catalog::exercise) fn whole(
        &mut self,
        key: &'static str,
        range: RangeInclusive<i64>,
    ) -> Option<i64> {
        self.has(key).then(|| self.whole_if(key, range)).flatten()
    }

    /// A small whole number that must fit its type, or the one that stands for it.
    pub(in crate::catalog::exercise) fn small<T: TryFrom<i64>>(
        &mut self,
        key: &'static str,
        range: RangeInclusive<i64>,
        standard: T,
    ) -> T {
        let found = self.whole_if(key, range).map(T::try_from);
        found.and_then(Result::ok).unwrap_or(standard)
    }
}

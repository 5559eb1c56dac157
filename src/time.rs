//! Local time, days as letters name them, and promises to answer by a day.

pub mod days;
pub mod local_time;
pub mod promise;

//! See `hold::targets::encoder`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| korak_fuzz::run("encoder", bytes));

//! dsntk beside its peers, as measure.js does it for the others:
//!
//!   dsntk_peer FOLDER SECONDS

use dsntk_feel::context::FeelContext;
use dsntk_feel::values::Value;
use dsntk_feel::FeelScope;
use dsntk_feel_evaluator::evaluate_context;
use dsntk_model_evaluator::ModelEvaluator;
use std::time::Instant;

const MODULUS: u64 = 1_000_000_007;

/// tables.py writes a row to a line, which is a FEEL context too.
fn rows_of(text: &str) -> Vec<FeelContext> {
  let scope = FeelScope::default();
  text
    .lines()
    .map(|line| line.trim_matches(|c| c == '[' || c == ']' || c == ','))
    .map(|line| evaluate_context(&scope, line).expect("a row"))
    .collect()
}

/// The texts of a flat JSON array of plain strings.
fn outputs_of(text: &str) -> Vec<String> {
  text.split('"').skip(1).step_by(2).map(str::to_string).collect()
}

fn main() {
  let words: Vec<String> = std::env::args().collect();
  let read = |name: &str| std::fs::read_to_string(format!("{}/{name}", words[1])).expect("a file");
  let seconds: f64 = words[2].parse().expect("SECONDS is a number");
  let definitions = dsntk_model::parse(&read("table.dmn")).expect("a model");
  let evaluator = ModelEvaluator::new(&[definitions]).expect("an evaluator");
  let rows = rows_of(&read("rows.json"));
  let outputs = outputs_of(&read("outputs.json"));
  let judge = |row: &FeelContext| evaluator.evaluate_invocable("urn:tassei:peers", "peers", "grade", row);

  let sum = rows.iter().fold(0, |sum, row| {
    let hit = match judge(row) {
      Value::String(output) => outputs.iter().position(|known| *known == output).map_or(0, |place| place + 1),
      _ => 0,
    };
    (sum * 31 + hit as u64) % MODULUS
  });
  let start = Instant::now();
  let mut judged = 0;
  while start.elapsed().as_secs_f64() < seconds {
    std::hint::black_box(judge(&rows[judged % rows.len()]));
    judged += 1;
  }
  let ns = start.elapsed().as_nanos() as f64 / judged as f64;
  println!("{{\"ns\": {ns}, \"sum\": {sum}}}");
}

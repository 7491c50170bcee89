/// The end of a run's time, which a script may notice but not ignore.
final class TimeLimit {
  /// Why the run ends; nil while there is time.
  var cause: () -> CommandError? = { nil }
  /// Whether a script has caught the interruption that told it: from then on nothing goes on.
  private(set) var wasPassedOver = false

  func noteCaught() { wasPassedOver = wasPassedOver || cause() != nil }
}

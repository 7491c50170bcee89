import ArgumentParser

/// A choice between words, which help, completion and complaints list.
///
/// Lists them itself: ArgumentParser finds them out by key paths and by looking through every
/// conformance of the program, for which a start has no time.
protocol WordChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension WordChoice {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  static var allValueDescriptions: [String: String] { [:] }
}

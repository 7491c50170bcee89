internal import Values

/// Where lessons take place: the practice server, or a real service, where nothing but looking is
/// allowed.
struct LessonGround {
  let isLive: Bool
  /// The path that the lessons' paths begin at, whatever becomes of `base_url`.
  let basePath: String
  /// The variables as they were found, which `reset` brings back.
  var variables: [String: Value] = [:]
}

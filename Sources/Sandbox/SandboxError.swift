/// Why a practice server did not start.
package enum SandboxError: Error, Equatable, Sendable, CustomStringConvertible {
  case portInUse(Int)
  case invalidPort(Int)
  case notAllowed(hostname: String, port: Int)
  case cannotListen(hostname: String, reason: String)
  case tooFewDescriptors(Int)
  case tooFewThreads(Int)

  package var description: String {
    switch self {
    case .portInUse(let port):
      "port \(port) is in use by another program; choose another one, or 0 for any free port"
    case .invalidPort(let port):
      "\(port) is no port; ports go from 0, which means any free one, to 65535"
    case .notAllowed(let hostname, let port):
      "this account may not listen on port \(port) of \(hostname); try one above 1023"
    case .cannotListen(let hostname, let reason):
      "the practice server cannot listen on \(hostname): \(reason)"
    case .tooFewDescriptors(let needed):
      "the practice server needs \(needed) file descriptors, and fewer are allowed (`ulimit -n`)"
    case .tooFewThreads(let needed):
      "the practice server needs \(needed) threads, and fewer can be had (`ulimit -u`, `ulimit -v`)"
    }
  }
}

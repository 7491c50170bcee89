import Glibc
import Interpreter
import Values

/// `math.gamma` and `math.lgamma`, by the approximation of Lanczos, whose last digits CPython's
/// answers have; the C library's differ.
extension MathModule {
  static func addGamma(to module: Module) {
    module.add(
      NativeFunction("gamma") { (_, arguments) throws(PythonException) in
        .float(try gamma(real(arguments.one("math.gamma"))))
      }
    )
    module.add(
      NativeFunction("lgamma") { (_, arguments) throws(PythonException) in
        .float(try logarithmOfGamma(real(arguments.one("math.lgamma"))))
      }
    )
  }

  /// Lanczos' g, less a half.
  private static let shift = 5.524680040776729583740234375
  private static let numerators = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let denominators = [
    0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
    66, 1.0,
  ]

  /// The rational function at a positive number, from the end that keeps its terms small.
  private static func sum(_ number: Double) -> Double {
    var (above, below) = (0.0, 0.0)
    if number < 5 {
      for (one, two) in zip(numerators, denominators).reversed() {
        above = above * number + one
        below = below * number + two
      }
    } else {
      for (one, two) in zip(numerators, denominators) {
        above = above / number + one
        below = below / number + two
      }
    }
    return above / below
  }

  /// The sine of pi times a number, exact at halves.
  private static func sineOfPi(_ number: Double) -> Double {
    let turn = fmod(abs(number), 2)
    let result =
      switch Int((2 * turn).rounded()) {
      case 0: sin(.pi * turn)
      case 1: cos(.pi * (turn - 0.5))
      case 2: sin(.pi * (1 - turn))
      case 3: -cos(.pi * (turn - 1.5))
      default: sin(.pi * (turn - 2))
      }
    return number.sign == .minus ? -result : result
  }

  private static func gamma(_ number: Double) throws(PythonException) -> Double {
    guard number.isFinite else {
      guard number.isNaN || number > 0 else { throw domainError }
      return number
    }
    if number == number.rounded() {
      guard number > 0 else { throw domainError }
      if number <= 23 { return (1..<Int(number)).reduce(1.0) { $0 * Double($1) } }
    }
    let size = abs(number)
    if size < 1e-20 {
      let result = 1 / number
      guard result.isFinite else { throw rangeError }
      return result
    }
    if size > 200 {
      guard number < 0 else { throw rangeError }
      return 0 / sineOfPi(number)
    }
    let result = lanczos(number, size)
    guard result.isFinite else { throw rangeError }
    return result
  }

  private static func lanczos(_ number: Double, _ size: Double) -> Double {
    let base = size + shift
    // What was lost in rounding the base.
    let lost = size > shift ? (base - size) - shift : (base - shift) - size
    let correction = lost * 6.024680040776729583740234375 / base
    let isNegative = number < 0
    var result =
      isNegative
      ? -.pi / sineOfPi(size) / size * exp(base) / sum(size)
      : sum(size) / exp(base)
    result += isNegative ? -correction * result : correction * result
    let powers =
      size < 140
      ? [pow(base, size - 0.5)]
      : Array(repeating: pow(base, size / 2 - 0.25), count: 2)
    for power in powers { result = isNegative ? result / power : result * power }
    return result
  }

  private static func logarithmOfGamma(_ number: Double) throws(PythonException) -> Double {
    guard number.isFinite else { return number.isNaN ? number : .infinity }
    if number == number.rounded(), number <= 2 {
      guard number > 0 else { throw domainError }
      return 0
    }
    let size = abs(number)
    guard size >= 1e-20 else { return -log(size) }
    var result = log(sum(size)) - 6.024680040776729583740234375
    result += (size - 0.5) * (log(size + 6.024680040776729583740234375 - 0.5) - 1)
    if number < 0 {
      result =
        1.144729885849400174143427351353058711647 - log(abs(sineOfPi(size))) - log(size) - result
    }
    guard result.isFinite else { throw rangeError }
    return result
  }
}

import CPCRE2

/// What all compiled patterns share: PCRE2's contexts, its limits, and the stack of its machine code.
///
/// A match is bounded in memory, never in time: every loop of a pattern has callouts, and in them the
/// caller is asked whether to go on.
@safe
package final class PatternEngine {
  let compileContext: OpaquePointer?
  let matchContext: OpaquePointer?
  private var stack: OpaquePointer?
  fileprivate var isInterrupted: () -> Bool = { false }
  /// How many callouts pass between two questions, a power of two less one.
  fileprivate var patience = 0
  fileprivate var calloutCount = 0

  /// The most a match may take for its way back, on the heap and on the stack alike.
  package static let memoryLimit = 256 << 20

  package init() {
    unsafe compileContext = pcre2_compile_context_create_8(nil)
    unsafe matchContext = pcre2_match_context_create_8(nil)
    unsafe stack = nil
    // `\n` is Python's only line end, whatever PCRE2 was built with.
    unsafe pcre2_set_newline_8(compileContext, UInt32(PCRE2_NEWLINE_LF))
    unsafe pcre2_set_parens_nest_limit_8(compileContext, 1_000)
    unsafe pcre2_set_compile_extra_options_8(
      compileContext,
      UInt32(PCRE2_EXTRA_ALLOW_SURROGATE_ESCAPES)
    )
    unsafe pcre2_set_heap_limit_8(matchContext, UInt32(Self.memoryLimit >> 10))
    unsafe pcre2_set_match_limit_8(matchContext, .max)
    unsafe pcre2_set_depth_limit_8(matchContext, .max)
    renewStack()
    unsafe pcre2_set_callout_8(
      matchContext,
      { block, context in
        guard let context = unsafe context else { return 0 }
        if let block = unsafe block, let text = unsafe block.pointee.callout_string {
          let group = unsafe PatternEngine.number(text)
          return unsafe PatternEngine.isEmptySince(group, block.pointee) ? 1 : 0
        }
        let engine = unsafe Unmanaged<PatternEngine>.fromOpaque(context).takeUnretainedValue()
        engine.calloutCount &+= 1
        guard engine.calloutCount & engine.patience == 0, engine.isInterrupted() else { return 0 }
        return PCRE2_ERROR_CALLOUT
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
  }

  deinit {
    unsafe pcre2_jit_stack_free_8(stack)
    unsafe pcre2_match_context_free_8(matchContext)
    unsafe pcre2_compile_context_free_8(compileContext)
  }

  /// Gives back the memory of a stack that has been filled to its limit.
  func renewStack() {
    unsafe pcre2_jit_stack_free_8(stack)
    unsafe stack = pcre2_jit_stack_create_8(32 << 10, Self.memoryLimit, nil)
    unsafe pcre2_jit_stack_assign_8(matchContext, nil, UnsafeMutableRawPointer(stack))
  }

  /// The number that digits spell, up to a zero or another character.
  static func number(_ text: UnsafePointer<UInt8>) -> Int {
    var number = 0
    var digit = unsafe text
    while unsafe (48...57).contains(digit.pointee) {
      number = unsafe number * 10 + Int(digit.pointee) - 48
      unsafe digit += 1
    }
    return number
  }

  /// Whether a group was matched at the place where the match is now: what `(?C'group')` asks, and
  /// fails when it is so.
  private static func isEmptySince(_ group: Int, _ block: pcre2_callout_block_8) -> Bool {
    guard group < Int(unsafe block.capture_top), let vector = unsafe block.offset_vector else {
      return false
    }
    return unsafe vector[2 * group] == block.current_position
  }

  /// Sets who is asked in a match over so many bytes.
  ///
  /// Between two callouts there can be a run over the whole subject, so the longer it is the more
  /// often the question comes.
  func prepare(length: Int, isInterrupted: @escaping () -> Bool) {
    self.isInterrupted = isInterrupted
    patience = length < 1 << 12 ? 255 : length < 1 << 16 ? 15 : 0
  }
}

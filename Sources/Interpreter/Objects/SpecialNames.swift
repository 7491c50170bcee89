/// The names between double underscores that `dir` lists, as CPython's classes have them.
enum SpecialNames {
  /// Of every object.
  static let object = names(
    """
    class delattr dir doc eq format ge getattribute getstate gt hash init init_subclass le lt ne
    new reduce reduce_ex repr setattr sizeof str subclasshook
    """
  )

  /// Of the values of a class, beside those of every object.
  static let byClass = [
    "int": names(
      """
      abs add and bool ceil divmod float floor floordiv getnewargs index int invert lshift mod mul
      neg or pos pow radd rand rdivmod rfloordiv rlshift rmod rmul ror round rpow rrshift rshift
      rsub rtruediv rxor sub truediv trunc xor
      """
    ),
    "float": names(
      """
      abs add bool ceil divmod float floor floordiv getformat getnewargs int mod mul neg pos pow
      radd rdivmod rfloordiv rmod rmul round rpow rsub rtruediv sub truediv trunc
      """
    ),
    "bool": names(
      """
      abs add and bool ceil divmod float floor floordiv getnewargs index int invert lshift mod mul
      neg or pos pow radd rand rdivmod rfloordiv rlshift rmod rmul ror round rpow rrshift rshift
      rsub rtruediv rxor sub truediv trunc xor
      """
    ),
    "str": names(
      """
      add contains getitem getnewargs iter len mod mul rmod rmul
      """
    ),
    "bytes": names(
      """
      add bytes contains getitem getnewargs iter len mod mul rmod rmul
      """
    ),
    "list": names(
      """
      add class_getitem contains delitem getitem iadd imul iter len mul reversed rmul setitem
      """
    ),
    "tuple": names(
      """
      add class_getitem contains getitem getnewargs iter len mul rmul
      """
    ),
    "dict": names(
      """
      class_getitem contains delitem getitem ior iter len or reversed ror setitem
      """
    ),
    "set": names(
      """
      and class_getitem contains iand ior isub iter ixor len or rand ror rsub rxor sub xor
      """
    ),
    "frozenset": names(
      """
      and class_getitem contains iter len or rand ror rsub rxor sub xor
      """
    ),
    "range": names(
      """
      bool contains getitem iter len reversed
      """
    ),
    "NoneType": names(
      """
      bool
      """
    ),
    "builtin_function_or_method": names(
      """
      call module name qualname self text_signature
      """
    ),
    "BaseException": names(
      """
      cause context dict setstate suppress_context traceback
      """
    ),
  ]

  /// Whether instances of a class have the name.
  static func has(_ name: String, _ type: ClassObject) -> Bool {
    object.contains(name) || byClass[type.name]?.contains(name) ?? false
  }

  /// Written without their underscores, between spaces.
  private static func names(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { "__\($0)__" }
  }
}

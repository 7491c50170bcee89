/// How `pprint` writes a value of one of the classes of `collections` over several lines.
package enum PrettyLayout {
  /// `Counter({…})`: entries in their order.
  case entries(_ name: String, [(key: Value, value: Value)])
  /// `OrderedDict([…])`: a value in parentheses.
  case wrapped(_ name: String, Value)
  /// `defaultdict(factory, {…})`: the entries begin a line.
  case dictionary(_ name: String, Value, Dict)
  /// `deque([…], maxlen=5)`: the bound, when there is one, has a line of its own.
  case items(_ name: String, [Value], bound: Int?)
  /// `ChainMap({…}, {…})`: each value begins a line.
  case several(_ name: String, [Value])
}

extension PrettyWriter {
  mutating func layOut(_ layout: PrettyLayout, indent: Int, allowance: Int, level: Int) {
    switch layout {
    case .entries(let name, let entries):
      buffer.append("\(name)({")
      space(options.indent &- 1)
      let indent = indent &+ name.utf8.count &+ 1 &+ options.indent
      for (place, entry) in entries.enumerated() where !isStopped {
        if place > 0 { breakLine(indent, after: ",") }
        layOut(
          entry.value,
          of: entry.key,
          indent: indent,
          allowance: place == entries.count - 1 ? allowance &+ 2 : 1,
          level: level
        )
      }
      buffer.append("})")
    case .wrapped(let name, let value):
      buffer.append("\(name)(")
      layOut(
        value,
        indent: indent &+ name.utf8.count &+ 1,
        allowance: allowance &+ 1,
        level: level
      )
      buffer.append(")")
    case .dictionary(let name, let first, let dict):
      let indent = indent &+ name.utf8.count &+ 1
      buffer.append("\(name)(")
      _ = attempt(first, limit: .max, level: level)
      breakLine(indent, after: ",")
      layOut(dict, indent: indent, allowance: allowance &+ 1, level: level)
      buffer.append(")")
    case .items(let name, let items, let bound):
      let indent = indent &+ name.utf8.count &+ 1
      buffer.append("\(name)([")
      layOutItems(
        items,
        indent: indent,
        allowance: bound == nil ? allowance &+ 2 : 2,
        level: level
      )
      if let bound {
        buffer.append("]")
        breakLine(indent, after: ",")
        buffer.append("maxlen=\(bound))")
      } else {
        buffer.append("])")
      }
    case .several(let name, let values):
      let indent = indent &+ name.utf8.count &+ 1
      buffer.append("\(name)(")
      for (place, value) in values.enumerated() where !isStopped {
        let isLast = place == values.count - 1
        if place > 0 { breakLine(indent, after: ",") }
        layOut(value, indent: indent, allowance: isLast ? allowance &+ 1 : 1, level: level)
      }
      buffer.append(")")
    }
  }
}

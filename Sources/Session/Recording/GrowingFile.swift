package import Library

/// A file that grows while something is recorded, and is whole whenever anybody looks.
///
/// It is saved as a whole, so that a process that is killed leaves what was complete before. Saving
/// takes longer as it grows: it waits until the last time has become a small part of the work.
package final class GrowingFile {
  package let path: String
  private let files: Files
  private let clock: Clock
  private var content: () -> [UInt8]
  private var isChanged = false
  private var lastSave = -Double.infinity
  private var lastCost = 0.0
  /// How much of the time may go into saving: one part in so many.
  private static let share = 20.0

  package init(
    path: String,
    files: Files,
    clock: Clock,
    content: @escaping () -> [UInt8]
  ) {
    self.path = path
    self.files = files
    self.clock = clock
    self.content = content
  }

  package func noteChange() { isChanged = true }

  /// Saves when something changed and the time has come.
  package func saveInTime() throws(FileError) {
    guard isChanged, clock.seconds - lastSave >= lastCost * Self.share else { return }
    try save()
  }

  /// Saves when something changed.
  package func saveChanges() throws(FileError) {
    guard isChanged else { return }
    try save()
  }

  package func save() throws(FileError) {
    let start = clock.seconds
    try files.save(content(), path)
    isChanged = false
    lastSave = clock.seconds
    lastCost = lastSave - start
  }
}

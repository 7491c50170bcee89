import CLibCurl

/// What happened to a transfer, and how far it has come.
extension CurlHandle {
  /// Lets a paced transfer go on after its body was taken away.
  func resume() {
    guard exchange.isPaused else { return }
    exchange.isPaused = false
    unsafe _ = curl_easy_pause(easy, CURLPAUSE_CONT)
  }

  var timing: Timing {
    var timing = Timing()
    timing.nameLookup = seconds(CURLINFO_NAMELOOKUP_TIME_T)
    timing.connect = seconds(CURLINFO_CONNECT_TIME_T)
    timing.tls = seconds(CURLINFO_APPCONNECT_TIME_T)
    timing.firstByte = seconds(CURLINFO_STARTTRANSFER_TIME_T)
    timing.total = seconds(CURLINFO_TOTAL_TIME_T)
    timing.isConnectionKept = unsafe apiwalk_get_long(easy, CURLINFO_NUM_CONNECTS) == 0
    return timing
  }

  /// True from the moment the connection is ready for the request.
  var isConnected: Bool { unsafe apiwalk_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T) > 0 }

  /// Changes whenever a byte went out or came in.
  var progress: Int {
    let sent = unsafe apiwalk_get_offset(easy, CURLINFO_SIZE_UPLOAD_T)
    let received = unsafe apiwalk_get_offset(easy, CURLINFO_SIZE_DOWNLOAD_T)
    return exchange.activity &+ Int(sent) &+ Int(received)
  }

  /// How far it has come, when it is time to say so.
  func dueProgress() -> TransferProgress? {
    guard let elapsed = clock.due() else { return nil }
    var progress = TransferProgress()
    progress.elapsed = elapsed
    let toSend = unsafe apiwalk_get_offset(easy, CURLINFO_CONTENT_LENGTH_UPLOAD_T)
    progress.isSending = toSend > 0 && !exchange.hasHead
    let sending = progress.isSending
    let count = sending ? CURLINFO_SIZE_UPLOAD_T : CURLINFO_SIZE_DOWNLOAD_T
    progress.count = unsafe Int(apiwalk_get_offset(easy, count))
    let expected =
      sending
      ? toSend : unsafe apiwalk_get_offset(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)
    if expected > 0 { progress.expected = Int(expected) }
    return progress
  }

  /// The last report of a transfer that was reported before.
  func lastProgress() -> TransferProgress? {
    guard clock.hasReported else { return nil }
    var progress = TransferProgress()
    progress.elapsed = clock.elapsed
    progress.isOver = true
    clock = ProgressClock()
    return progress
  }

  /// The system's `errno` for the last call of libcurl that failed.
  var systemError: Int32 {
    unsafe Int32(truncatingIfNeeded: apiwalk_get_long(easy, CURLINFO_OS_ERRNO))
  }

  var evidence: TransportError.Evidence {
    var evidence = TransportError.Evidence()
    if systemError != 0 { evidence.systemError = systemError }
    evidence.detail = detail
    return evidence
  }

  private func seconds(_ info: CURLINFO) -> Double {
    unsafe Double(apiwalk_get_offset(easy, info)) / 1_000_000
  }
}

import HTTP
import Library
import Testing

/// Which hosts are asked without a proxy.
@Suite struct ProxyRulesTests {
  // Recorded from `requests.utils.should_bypass_proxies(url, no_proxy)` of `requests` 2.34.2.
  @Test(arguments: [
    ("http://a.example/", "*", true),
    ("http://a.example/", "a.example", true),
    ("http://b.a.example/", "a.example", true),
    ("http://b.a.example/", ".a.example", true),
    ("http://xa.example/", "a.example", false),
    ("http://a.example/", "A.EXAMPLE", true),
    ("http://A.example/", "x, a.example", true),
    ("http://a.example:81/", "a.example:81", true),
    ("http://a.example:82/", "a.example:81", false),
    ("http://10.1.2.3/", "10.0.0.0/8", true),
    ("http://11.1.2.3/", "10.0.0.0/8", false),
    ("http://10.1.2.3:81/", "10.1.2.3", true),
    ("http://10.1.2.3/", "10.1.2.3/33", false),
    ("http://127.0.0.1/", "", false),
    ("http://localhost/", "a.example", false),
    ("http://[::1]/", "::1", true),
    ("http://a.example/", "example", true),
    ("http://a.example/", "*.example", false),
  ])
  func areThoseOfRequests(url: String, list: String, isBypassed: Bool) {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      Response(status: 200, reason: "OK", body: [], to: request)
    }
    let found = prompt.printed("requests.utils.should_bypass_proxies('\(url)', no_proxy='\(list)')")
    #expect(found == (isBypassed ? "True\n" : "False\n"))
  }
}

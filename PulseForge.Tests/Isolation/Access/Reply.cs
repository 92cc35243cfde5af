using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>Everything that an answer tells: status, headers and body, byte by byte.</summary>
internal sealed partial record Reply(HttpStatusCode Status, string? Location, string Headers, string Body)
{
    /// <summary>Also a header that the server would refuse to send, which the one of tests sends without a word.</summary>
    public bool IsBroken => (int)Status >= 500 || Headers.Any(c => c is not '\n' and (< ' ' or > '~'));

    public bool IsOk => Outcome == "ok";

    /// <summary>In the matrix's words.</summary>
    public string Outcome => (int)Status switch
    {
        302 when Location!.Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal) => "sign-in",
        302 when Location!.Contains("/account/denied?returnUrl=", StringComparison.Ordinal) => "denied",
        < 400 or 409 or 422 => "ok",
        var status => status.ToString(CultureInfo.InvariantCulture),
    };

    public static async Task<Reply> Read(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var (name, values) in headers) text.Append(CultureInfo.InvariantCulture, $"{name}: {string.Join(", ", values)}\n");
        return new Reply(response.StatusCode, response.Headers.Location?.OriginalString, text.ToString(), Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    public bool Tells(string canary) => Body.Contains(canary, StringComparison.OrdinalIgnoreCase) || Headers.Contains(canary, StringComparison.OrdinalIgnoreCase);

    /// <summary>What must be the same for an id that is foreign and for one that is none: all but nonces, sealed tokens, traces, the id of a row that was just made, and the ids that the address had.</summary>
    public string Masked(IEnumerable<string> sent)
    {
        var text = Random().Replace($"{Status}\n{Headers}\n{Body}", "~");
        foreach (var id in sent.Where(id => id.Length > 8)) text = text.Replace(id, "{id}", StringComparison.OrdinalIgnoreCase).Replace(id.Replace("-", "", StringComparison.Ordinal), "{id}", StringComparison.OrdinalIgnoreCase);
        return ContentLength().Replace(text, "");
    }

    [GeneratedRegex("""(?<=nonce-)[A-Za-z0-9+/=]+|(?<=nonce=")[^"]*|CfDJ8[\w-]+|\b[0-9a-f]{32}\b|(?<=Location: \S*/)[0-9a-f]{8}-[0-9a-f-]{27}""")]
    private static partial Regex Random();

    [GeneratedRegex("Content-Length: \\d+\n")]
    private static partial Regex ContentLength();
}

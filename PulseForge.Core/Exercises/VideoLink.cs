using System.Globalization;
using PulseForge.Core.Units;

namespace PulseForge.Core.Exercises;

/// <summary>
/// Where a demonstration is to be seen: an https link to another site. It stands on clients' pages and opens in a window of its own,
/// so nothing but a plain public address is taken: no other scheme, no name and password in it, no address of a private network.
/// </summary>
public readonly record struct VideoLink
{
    public const int MaxLength = 500;

    private VideoLink(Uri address) => Address = address;

    public Uri Address { get; }

    /// <summary>The site in its ASCII form, so that a look-alike of another alphabet is seen as one.</summary>
    public string Site => Address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? Address.IdnHost[4..] : Address.IdnHost;

    public static Parsed<VideoLink> Read(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0) return new Sentence("Paste the link of the video.");
        if (typed.Length > MaxLength) return new Sentence("A link has at most {0} characters.", MaxLength);
        if (typed.Any(IsStrange)) return new Sentence("A link has no spaces, line breaks, quotes or invisible characters.");
        if (!typed.Contains(':', StringComparison.Ordinal)) return new Sentence("A link begins with https://. Copy the whole of it from the browser's address line.");
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var address)) return new Sentence("This is no link. One looks like https://www.example.com/squat.");
        if (!typed.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return new Sentence("A link begins with https://: other kinds are not safe on your clients' pages.");
        if (address.UserInfo.Length > 0) return new Sentence("This link holds a name or password before an @. Clients would read it: use a link without one.");
        if (!IsPublic(address)) return new Sentence("This link leads to no public site. One looks like https://www.example.com/squat.");
        return address.AbsoluteUri.Length > MaxLength ? new Sentence("A link has at most {0} characters.", MaxLength) : new VideoLink(address);
    }

    public override string ToString() => Address.AbsoluteUri;

    private static bool IsStrange(char c) =>
        char.IsWhiteSpace(c) || c is '\\' or '<' or '>' or '"' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    private static bool IsPublic(Uri address)
    {
        if (address.HostNameType != UriHostNameType.Dns) return false;
        var labels = address.IdnHost.Split('.');
        return labels.Length > 1 && labels.All(label => label.Length > 0) && labels[^1].Any(char.IsAsciiLetter) && labels[^1] is not ("localhost" or "local" or "internal");
    }
}

using Microsoft.Extensions.Localization;
using PulseForge.Core.Clients;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A limitation in words.</summary>
public static class LimitationWords
{
    public static string Subject(IStringLocalizer t, Limitation limit) => limit.Side switch
    {
        BodySide.Left when !SaysSide(limit) => t["{0}, left", Plain(limit.Subject)],
        BodySide.Right when !SaysSide(limit) => t["{0}, right", Plain(limit.Subject)],
        BodySide.Both or BodySide.Left or BodySide.Right => Plain(limit.Subject),
    };

    /// <summary>upper_back becomes Upper back; what a coach typed stays.</summary>
    public static string Plain(string subject) =>
        subject.Contains('_', StringComparison.Ordinal) || subject.All(c => char.IsAsciiLetterLower(c) || c == '_') && subject.Length > 0 ? $"{char.ToUpperInvariant(subject[0])}{subject[1..].Replace('_', ' ')}" : subject;

    private static bool SaysSide(Limitation limit) => limit.Subject.Contains(limit.Side.ToString(), StringComparison.OrdinalIgnoreCase);
}

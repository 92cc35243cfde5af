namespace PulseForge.Web.Pages.Coach.Help;

/// <summary>A part of the reference.</summary>
public sealed record Example(string Id, string Title, string Words, string Lines, params IReadOnlyList<string> Notes);

namespace PulseForge.Web.Components;

/// <summary>A link of a mail that is unknown, used or expired, in words, and where one gets a new one: a page, or a form that is posted there.</summary>
public sealed record SpentLink(string Title, string Explanation, string? Way = null, string? WayText = null, bool IsPosted = false);

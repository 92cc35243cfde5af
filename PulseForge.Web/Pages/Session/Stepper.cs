namespace PulseForge.Web.Pages.Session;

/// <summary>A number with a smaller and a larger button; without script it is a field to type in.</summary>
/// <param name="Name">Of the form's field.</param>
/// <param name="Caption">Above the number.</param>
/// <param name="Label">For screen readers.</param>
/// <param name="Value">As it stands.</param>
/// <param name="Step">What a button changes.</param>
/// <param name="Mode">Which keyboard a phone shows.</param>
public sealed record Stepper(string Name, string Caption, string Label, string? Value, decimal Step, string Mode);

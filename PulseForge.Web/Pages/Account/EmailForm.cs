namespace PulseForge.Web.Pages.Account;

/// <summary>An address, and nothing else, is asked for.</summary>
public sealed class EmailForm
{
    public string? Email { get; set; }
}

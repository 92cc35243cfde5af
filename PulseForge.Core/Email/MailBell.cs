namespace PulseForge.Core.Email;

/// <summary>Rings when mails were committed, so that a worker in the same process need not wait for its next look.</summary>
public sealed class MailBell
{
    public event Action? Rung;

    public void Ring() => Rung?.Invoke();
}

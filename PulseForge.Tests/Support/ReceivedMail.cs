using MimeKit;

namespace PulseForge.Tests.Support;

/// <summary>A mail as it came over the wire: the envelope's addresses and the message.</summary>
public sealed record ReceivedMail(string Sender, IReadOnlyList<string> Recipients, MimeMessage Message);

using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;

namespace PulseForge.Core.Email;

/// <summary>
/// What a mail says. The type's name is its kind and the name of its two views: <c>Emails/{Kind}.cshtml</c> and <c>Emails/{Kind}.text.cshtml</c>.
/// </summary>
public abstract record MailMessage
{
    public abstract Sentence Subject { get; }

    /// <summary>What a person refuses to be spared of it; none for account mail, which always goes out and has no unsubscribe.</summary>
    public virtual MailKinds Refusable => MailKinds.None;

    /// <summary>The report whose pages go with it.</summary>
    public virtual Guid? Attached => null;

    public string Kind => GetType().Name;
}

/// <summary>Who a mail is for, and in which language.</summary>
public sealed record Recipient(string Address, string Name, string Locale, Guid? UserId = null, Guid? ClientId = null)
{
    public static Recipient Of(User user) => new(user.Email ?? throw new ArgumentException("This user has no address.", nameof(user)), user.Name, user.Locale, user.Id);

    public static Recipient Of(Client client) =>
        new(client.Email ?? throw new ArgumentException("This client has no address.", nameof(client)), client.Name, client.Locale, client.UserId, client.Id);
}

/// <summary>What stands around every message: whose mail it is and how to stop it.</summary>
/// <param name="BusinessName">Whose mail this is: the business, or PulseForge itself.</param>
/// <param name="BrandColor">#rrggbb; null for the platform's own.</param>
/// <param name="LogoUrl">Absolute, or null: then the first letter stands in.</param>
/// <param name="HomeUrl">The business's own site.</param>
/// <param name="Footer">The business's small print.</param>
/// <param name="UnsubscribeUrl">Stops this kind of mail; null for account mail.</param>
/// <param name="RepliesTo">The name of the coach who gets an answer, or null.</param>
public sealed record MailFrame(string BusinessName, string? BrandColor, Uri? LogoUrl, Uri HomeUrl, string? Footer, Uri? UnsubscribeUrl, string? RepliesTo);

public sealed record RenderedMail(string Subject, string Html, string Text);

/// <summary>Turns a message into a mail in the recipient's language; the views live in Web.</summary>
public interface IMailRenderer
{
    Task<RenderedMail> RenderAsync(MailMessage message, MailFrame frame, string locale, CancellationToken cancel);
}

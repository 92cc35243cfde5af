using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.CheckIns;

/// <summary>A form of the business: one draft that is edited, and immutable published versions that are asked.</summary>
public sealed class CheckInForm : Entity, ISoftDeleted
{
    public const int LongestName = 80;

    private CheckInForm() { }

    public CheckInForm(string name, Guid? createdBy, Instant now)
    {
        Name = Named(name);
        (CreatedBy, CreatedAt) = (createdBy, now);
        Raise("check_in_form.created", nameof(Name));
    }

    public string Name { get; private set; } = "";

    /// <summary>Slug of the shipped form that it was made from, or null.</summary>
    public string? StartedFrom { get; init; }

    public Guid? CreatedBy { get; private init; }

    public Instant CreatedAt { get; private init; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public void Rename(string name)
    {
        Name = Named(name);
        Raise("check_in_form.renamed", nameof(Name));
    }

    /// <summary>It is offered no more. Clients who are asked it already go on with its last version.</summary>
    public void Remove(Instant now, Guid by)
    {
        (DeletedAt, DeletedBy) = (now, by);
        Raise("check_in_form.removed");
    }

    public void Restore()
    {
        (DeletedAt, DeletedBy) = (null, null);
        Raise("check_in_form.restored");
    }

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.Trim();
    }
}

/// <summary>The draft (number 0) or a published version (1, 2, …) of a form. A published version never changes: check-ins keep the one they were asked.</summary>
public sealed class CheckInFormVersion : Entity
{
    private CheckInFormVersion() { }

    private CheckInFormVersion(Guid formId, int number, Questionnaire questions) => (FormId, Number, Questions) = (formId, number, questions);

    public Guid FormId { get; private init; }

    public int Number { get; private init; }

    public Questionnaire Questions { get; private set; } = Questionnaire.Empty;

    public Instant? PublishedAt { get; private set; }

    public Guid? PublishedBy { get; private set; }

    /// <summary>Grows with every edit of the draft; two coaches in one form never overwrite each other silently.</summary>
    public int Revision { get; private set; }

    public static CheckInFormVersion Draft(Guid formId, Questionnaire questions) => new(formId, 0, questions);

    public void Change(Questionnaire questions)
    {
        if (Number != 0) throw new InvalidOperationException("A published version never changes.");
        Questions = questions;
        Revision++;
    }

    public CheckInFormVersion Publish(int number, Instant now, Guid? by)
    {
        if (Number != 0 || number < 1) throw new InvalidOperationException("Only a draft is published.");
        if (Questions.Questions.Count == 0) throw new InvalidOperationException("A form without questions is not published.");
        var version = new CheckInFormVersion(FormId, number, Questions) { PublishedAt = now, PublishedBy = by };
        version.Raise("check_in_form.published", nameof(Number));
        return version;
    }
}

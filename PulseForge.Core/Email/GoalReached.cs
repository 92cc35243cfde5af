using PulseForge.Core.Accounts;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;

namespace PulseForge.Core.Email;

/// <summary>A goal or a step on its way is reached.</summary>
/// <param name="Step">The value of a step of a measured goal, in the client's unit.</param>
public sealed record GoalReached(GoalNews News, Mass? Step, Uri Link) : MailMessage
{
    public override MailKinds Refusable => MailKinds.Reports;

    public override Sentence Subject => News.IsGoal ? new("You reached your goal: {0}", News.Goal) : new("A step is done: {0}", Name);

    /// <summary>What was reached.</summary>
    public object Name => News.IsGoal ? News.Goal : News.Words ?? (object?)Step ?? News.Goal;
}

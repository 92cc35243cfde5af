using PulseForge.Core.Accounts;

namespace PulseForge.Web.Authorization;

/// <summary>The kind of link that a page behind <c>{token}</c> takes. A link for anything else is as unknown there as garbage, in its language, too.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenedByAttribute(LinkPurpose purpose) : Attribute
{
    public LinkPurpose Purpose => purpose;
}

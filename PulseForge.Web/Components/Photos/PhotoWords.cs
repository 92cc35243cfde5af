using Microsoft.Extensions.Localization;
using PulseForge.Core.Progress.Photos;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Components.Photos;

/// <summary>The words of photos.</summary>
public static class PhotoWords
{
    public static readonly IReadOnlyList<Pose> Poses = [Pose.Front, Pose.Side, Pose.Back];

    public static string Say(this IStringLocalizer<SharedTexts> t, Pose pose) => pose switch
    {
        Pose.Front => t["From the front"],
        Pose.Side => t["From the side"],
        Pose.Back => t["From behind"],
    };

    /// <summary>What a picture shows, for those who don't see it.</summary>
    public static string Describe(this IStringLocalizer<SharedTexts> t, PhotoHead photo) => photo.Pose switch
    {
        Pose.Front => t["From the front, {0:d MMM yyyy}", photo.On],
        Pose.Side => t["From the side, {0:d MMM yyyy}", photo.On],
        Pose.Back => t["From behind, {0:d MMM yyyy}", photo.On],
    };
}

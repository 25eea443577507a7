using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>The templates of this installation.</summary>
internal interface ITemplates
{
    ProgrammeTemplate Onboarding { get; }
}

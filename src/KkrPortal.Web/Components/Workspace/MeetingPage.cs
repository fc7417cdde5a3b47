namespace KkrPortal.Web.Components.Workspace;

public enum MeetingPage { Agenda, Cockpit, Review, Release, History }
